import type { Counts, Measures, Point } from '../../../contracts/reports';
import { isAmong } from '../strapi/bulk';
import type { Database } from '../strapi/database';
import { COUNTED_COLUMNS, type Counted, TOTALS_TABLE } from '../totals';
import type { Line, Totals } from './span';

/** What is kept count of in one bucket. */
export interface Stretch extends Counted {
  start: string;
}

const NAMES = Object.keys(COUNTED_COLUMNS) as (keyof Counted)[];

type Row = { start: string } & Record<keyof Counted, number | string>;

/** Totals that are not put together to longer buckets. */
export const asTheyAre = (totals: Totals[]): Pick<Line, 'totals' | 'bucketOf'> => ({ totals, bucketOf: (start) => start });

const totalsIn = async (database: Database, targets: readonly number[], { period, from, to }: Totals): Promise<Stretch[]> => {
  const rows: Row[] = await database(TOTALS_TABLE)
    .whereRaw(isAmong(database, 'target_id', targets))
    .where({ period })
    .whereBetween('start', [from, to])
    .groupBy('start')
    .orderBy('start')
    .select('start')
    .sum(COUNTED_COLUMNS);
  return rows.map((row) => {
    const stretch: Row = { ...row };
    for (const name of NAMES) {
      stretch[name] = Number(row[name]);
    }
    return stretch as Stretch;
  });
};

/** Of the visitors of a part of a day only those who came for the first time add up. */
const asPartOf = (bucket: string, stretch: Stretch): Stretch =>
  stretch.start === bucket ? stretch : { ...stretch, start: bucket, visitors: stretch.arrivals };

/**
 * The totals of some targets together, in order of time; buckets in which nothing happened are not in it.
 * @param targets rows of targets, as of the locales of an entry
 * @returns at most one row a bucket; O(targets × buckets), never O(views)
 */
export const series = async (
  database: Database,
  targets: readonly number[],
  { totals, bucketOf }: Pick<Line, 'totals' | 'bucketOf'>,
): Promise<Stretch[]> => {
  const buckets = new Map<string, Stretch>();
  for (const piece of targets.length === 0 ? [] : totals) {
    for (const stretch of await totalsIn(database, targets, piece)) {
      const bucket = bucketOf(stretch.start);
      const part = asPartOf(bucket, stretch);
      const known = buckets.get(bucket);
      if (known) {
        for (const name of NAMES) {
          known[name] += part[name];
        }
      } else {
        buckets.set(bucket, { ...part });
      }
    }
  }
  return [...buckets.values()];
};

const added = (stretches: readonly Stretch[], name: keyof Counted): number =>
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
  durationMs: added(stretches, 'durationMs'),
  interactions: added(stretches, 'interactions'),
  engagedMs: added(stretches, 'engagedMs'),
});

/** One point for each bucket, zero where there was no view. */
export const filled = (stretches: readonly Stretch[], buckets: readonly string[]): Point[] => {
  const known = new Map(stretches.map((stretch) => [stretch.start, stretch]));
  return buckets.map((start) => ({ start, views: known.get(start)?.views ?? 0, visitors: known.get(start)?.visitors ?? 0 }));
};
