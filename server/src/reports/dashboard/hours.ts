import type { SiteTime } from '../../settings';
import { isAmong } from '../../strapi/bulk';
import type { Database } from '../../strapi/database';
import { gather } from '../../strapi/gather';
import { TOTALS_TABLE } from '../../totals';
import { hoursOfDays } from '../span';

/** What was counted in an hour. */
export interface HourCounts {
  start: string;
  views: number;
  sessions: number;
  interactions: number;
}

const COLUMNS = ['start', 'views', 'sessions', 'interactions'] as const;

/** The hours of some days in which anything was counted of targets, each as often as there are of these. By index: O(hours) */
export const hoursOfTargets = async (
  database: Database,
  targets: readonly number[],
  fromDay: string,
  toDay: string,
  time: SiteTime,
): Promise<HourCounts[]> => {
  if (targets.length === 0) {
    return [];
  }
  const { period, from, to } = hoursOfDays(fromDay, toDay, time);
  const rows = database(TOTALS_TABLE)
    .whereRaw(isAmong(database, 'target_id', targets))
    .where({ period })
    .whereBetween('start', [from, to])
    .select(COLUMNS);
  const columns = await gather(database, rows, COLUMNS);
  return columns.start.map((start, index) => ({
    start: String(start),
    views: Number(columns.views[index]),
    sessions: Number(columns.sessions[index]),
    interactions: Number(columns.interactions[index]),
  }));
};
