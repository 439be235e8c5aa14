import { type BulkTable, isAmong, writeRows } from '../../../strapi/bulk';
import { type Database, pieces } from '../../../strapi/database';
import { TRACKER_CHANGES_TABLE } from '../tracker-change';

/** Instants between which a tracker's entries have changed; null where any day may have. */
export interface TrackerMark {
  trackerId: number;
  fromMs: number | null;
  toMs: number | null;
}

const TABLE = {
  name: TRACKER_CHANGES_TABLE,
  columns: { tracker_id: 'integer', from_ms: 'bigint', to_ms: 'bigint' },
} as const satisfies BulkTable<string>;

export const writeMarks = (database: Database, marks: readonly TrackerMark[]): Promise<void> =>
  writeRows(
    database,
    TABLE,
    marks.map(({ trackerId, fromMs, toMs }) => ({ tracker_id: trackerId, from_ms: fromMs, to_ms: toMs })),
  );

/** More wait for the next run. */
const MOST_MARKS = 20_000;

/** What is marked of a tracker, the oldest first. */
export const readMarks = async (
  database: Database,
  trackerId: number,
): Promise<{ ids: number[]; spans: { fromMs: number; toMs: number }[]; isAnyDay: boolean; isAll: boolean }> => {
  const rows: { id: number; fromMs: number | string | null; toMs: number | string | null }[] = await database(
    TRACKER_CHANGES_TABLE,
  )
    .where({ tracker_id: trackerId })
    .orderBy('id')
    .limit(MOST_MARKS)
    .select({ id: 'id', fromMs: 'from_ms', toMs: 'to_ms' });
  return {
    ids: rows.map(({ id }) => Number(id)),
    spans: rows.flatMap(({ fromMs, toMs }) =>
      fromMs === null || toMs === null ? [] : [{ fromMs: Number(fromMs), toMs: Number(toMs) }],
    ),
    isAnyDay: rows.some(({ fromMs }) => fromMs === null),
    isAll: rows.length < MOST_MARKS,
  };
};

export const deleteMarks = async (transaction: Database, ids: readonly number[]): Promise<void> => {
  for (const piece of pieces(ids, 5_000)) {
    await transaction(TRACKER_CHANGES_TABLE)
      .whereRaw(isAmong(transaction, 'id', piece))
      .delete();
  }
};

export const forgetMarks = async (transaction: Database, trackerId: number): Promise<void> => {
  await transaction(TRACKER_CHANGES_TABLE).where({ tracker_id: trackerId }).delete();
};

/** Deletes the marks of trackers that are gone, by instances that did not know it yet. */
export const forgetOrphanMarks = async (database: Database, trackerIds: readonly number[]): Promise<void> => {
  await database(TRACKER_CHANGES_TABLE)
    .whereNotIn('tracker_id', [...trackerIds])
    .delete();
};
