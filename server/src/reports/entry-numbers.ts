import type { TrackedEntryNumbers } from '../../../contracts/reports';
import type { SiteTime } from '../settings';
import type { Database } from '../strapi/database';
import { entryKey } from '../totals';
import { filled, series, sum } from './series';
import { askedSpan } from './span';
import { targetSpan } from './target-span';

/** The numbers of an entry in one locale. @param now milliseconds since 1970 UTC */
export const entryNumbers = async (
  database: Database,
  { uid, documentId, locale }: { uid: string; documentId: string; locale: string },
  now: number,
  time: SiteTime,
): Promise<TrackedEntryNumbers> => {
  const key = entryKey(uid, documentId, locale);
  const { now: totals, buckets } = askedSpan('30d', now, time);
  const days = await series(database, key, totals);
  const since = (start: string | undefined) => sum(days.filter((day) => start !== undefined && day.start >= start));
  const viewed = await targetSpan(database, key);
  return {
    tracked: true,
    locale,
    timeZone: time.timeZone,
    today: since(buckets.at(-1)),
    last7Days: since(buckets.at(-7)),
    last30Days: sum(days),
    allTime: sum(await series(database, key, { period: 'lifetime', from: '', to: '' })),
    firstViewedAt: viewed?.first ?? null,
    lastViewedAt: viewed?.last ?? null,
    series: filled(days, buckets),
  };
};
