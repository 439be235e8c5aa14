import { isAmong } from '../../../strapi/bulk';
import type { Database } from '../../../strapi/database';
import { EVERYTHING } from '../../statistic-object';
import { TRACKERS_TABLE } from '../tracker';
import { TRACKER_DAYS_TABLE } from '../tracker-day';

type Row = { id: number | string; first: string | null };

const byId = (rows: readonly Row[]): Map<number, string> =>
  new Map(rows.flatMap(({ id, first }) => (first === null ? [] : [[Number(id), first]])));

/** The first day on which a tracker has counted anything of each object. @param objects null for all of them */
export const firstDays = async (
  database: Database,
  trackerId: number,
  objects: readonly number[] | null,
): Promise<Map<number, string>> => {
  const query = database(TRACKER_DAYS_TABLE).where({ tracker_id: trackerId });
  const some = objects === null ? query : query.whereRaw(isAmong(database, 'object_id', objects));
  const rows: Row[] = await some.groupBy('object_id').select({ id: 'object_id', first: database.raw('min(??)', ['date']) });
  return byId(rows);
};

/** The first day on which each tracker has counted anything, of everything together. One look-up by index for each. */
export const firstDaysOfTrackers = async (database: Database): Promise<Map<number, string>> => {
  const rows: Row[] = await database({ tracker: TRACKERS_TABLE }).select({
    id: 'tracker.id',
    first: database({ day: TRACKER_DAYS_TABLE })
      .where({ 'day.tracker_id': database.ref('tracker.id'), 'day.object_id': EVERYTHING })
      .min('day.date'),
  });
  return byId(rows);
};
