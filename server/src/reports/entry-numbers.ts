import type { TrackedEntryNumbers } from '../../../contracts/reports';
import type { SiteTime } from '../settings';
import type { Database } from '../strapi/database';
import { asTheyAre, filled, series, sum } from './series';
import { askedSpan, EVER } from './span';
import type { EntryTarget } from './targets';

const iso = (instants: number[], choose: (...instants: number[]) => number): string | null =>
  instants.length === 0 ? null : new Date(choose(...instants)).toISOString();

/**
 * The numbers of an entry.
 * @param targets in one locale, or in several to be added up
 * @param now milliseconds since 1970 UTC
 */
export const entryNumbers = async (
  database: Database,
  { targets, locale }: { targets: readonly EntryTarget[]; locale: string },
  now: number,
  time: SiteTime,
): Promise<TrackedEntryNumbers> => {
  const ids = targets.map(({ id }) => id);
  const { now: line } = askedSpan('30d', now, time);
  const days = await series(database, ids, line);
  const since = (start: string | undefined) => sum(days.filter((day) => start !== undefined && day.start >= start));
  return {
    tracked: true,
    locale,
    timeZone: time.timeZone,
    today: since(line.buckets.at(-1)),
    last7Days: since(line.buckets.at(-7)),
    last30Days: sum(days),
    allTime: sum(await series(database, ids, asTheyAre([EVER]))),
    firstViewedAt: iso(
      targets.flatMap(({ firstViewedAtMs }) => firstViewedAtMs ?? []),
      Math.min,
    ),
    lastViewedAt: iso(
      targets.flatMap(({ lastViewedAtMs }) => lastViewedAtMs ?? []),
      Math.max,
    ),
    series: filled(days, line.buckets),
  };
};
