import type { Counts, Point } from '../../../contracts/reports';
import type { Database } from '../strapi/database';
import { TARGETS_TABLE, TOTALS_TABLE } from '../totals';
import type { Totals } from './span';

/** The counts of one bucket, and how many of its visitors came for the first time that day: those add up over parts of a day. */
export interface Stretch extends Point {
  arrivals: number;
}

/**
 * The totals of one target, in order of time; buckets without a view are not in it.
 * @param key the target's
 * @returns at most one row a bucket; O(buckets), never O(views)
 */
export const series = (database: Database, key: string, { period, from, to }: Totals): Promise<Stretch[]> =>
  database({ total: TOTALS_TABLE })
    .join({ target: TARGETS_TABLE }, 'target.id', 'total.target_id')
    .where('target.key', key)
    .where('total.period', period)
    .whereBetween('total.start', [from, to])
    .orderBy('total.start')
    .select({ start: 'total.start', views: 'total.views', visitors: 'total.visitors', arrivals: 'total.arrivals' });

/** Adds buckets up. */
export const sum = (stretches: readonly Stretch[]): Counts => ({
  views: stretches.reduce((all, { views }) => all + views, 0),
  visitors: stretches.reduce((all, { arrivals }) => all + arrivals, 0),
});

/** One point for each bucket, zero where there was no view. */
export const filled = (stretches: readonly Stretch[], buckets: readonly string[]): Point[] => {
  const known = new Map(stretches.map((stretch) => [stretch.start, stretch]));
  return buckets.map((start) => ({ start, views: known.get(start)?.views ?? 0, visitors: known.get(start)?.visitors ?? 0 }));
};
