import type { Counts, Measures, Point } from '../../../contracts/reports';
import { isAmong } from '../strapi/bulk';
import type { Database } from '../strapi/database';
import { TOTALS_TABLE } from '../totals';
import type { Totals } from './span';

/** What is kept count of in one bucket, and how many of its visitors came for the first time that day: those add up over parts of a day. */
export interface Stretch extends Point, Measures {
  arrivals: number;
}

const COLUMNS = {
  views: 'views',
  visitors: 'visitors',
  arrivals: 'arrivals',
  sessions: 'sessions',
  bounces: 'bounces',
  interactions: 'interactions',
  engagedMs: 'engaged_ms',
} as const satisfies Record<Exclude<keyof Stretch, 'start'>, string>;

type Row = { start: string } & Record<keyof typeof COLUMNS, number | string>;

/**
 * The totals of some targets together, in order of time; buckets in which nothing happened are not in it.
 * @param targets rows of targets, as of the locales of an entry
 * @returns at most one row a bucket; O(targets × buckets), never O(views)
 */
export const series = async (
  database: Database,
  targets: readonly number[],
  { period, from, to }: Totals,
): Promise<Stretch[]> => {
  if (targets.length === 0) {
    return [];
  }
  const rows: Row[] = await database(TOTALS_TABLE)
    .whereRaw(isAmong(database, 'target_id', targets))
    .where({ period })
    .whereBetween('start', [from, to])
    .groupBy('start')
    .orderBy('start')
    .select('start')
    .sum(COLUMNS);
  return rows.map(({ start, ...counts }) => ({
    start,
    views: Number(counts.views),
    visitors: Number(counts.visitors),
    arrivals: Number(counts.arrivals),
    sessions: Number(counts.sessions),
    bounces: Number(counts.bounces),
    interactions: Number(counts.interactions),
    engagedMs: Number(counts.engagedMs),
  }));
};

const added = (stretches: readonly Stretch[], name: keyof typeof COLUMNS): number =>
  stretches.reduce((all, stretch) => all + stretch[name], 0);

/** Adds buckets up. */
export const sum = (stretches: readonly Stretch[]): Counts => ({
  views: added(stretches, 'views'),
  visitors: added(stretches, 'arrivals'),
});

/** Adds up all that is kept count of. */
export const measured = (stretches: readonly Stretch[]): Measures => ({
  ...sum(stretches),
  sessions: added(stretches, 'sessions'),
  bounces: added(stretches, 'bounces'),
  interactions: added(stretches, 'interactions'),
  engagedMs: added(stretches, 'engagedMs'),
});

/** One point for each bucket, zero where there was no view. */
export const filled = (stretches: readonly Stretch[], buckets: readonly string[]): Point[] => {
  const known = new Map(stretches.map((stretch) => [stretch.start, stretch]));
  return buckets.map((start) => ({ start, views: known.get(start)?.views ?? 0, visitors: known.get(start)?.visitors ?? 0 }));
};
