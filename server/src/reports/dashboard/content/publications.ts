import type { DashboardPublications } from '../../../../../contracts/dashboard';
import { addDays } from '../../../settings';
import type { ContentContext } from './context';
import { listedEntries, type TrackedEntry } from './tracked-entries';

/** So many entries of a day are named, and of all days together. */
const MOST_OF_DAY = 10;
const MOST_IN_ALL = 1_000;

/** What was published on a day: how much, and what of it is named. */
interface Published {
  count: number;
  named: TrackedEntry[];
}

/** What was published, by day. @param entries the latest first */
const byDay = (entries: readonly TrackedEntry[], dayOf: (instant: number) => string): Map<string, Published> => {
  const days = new Map<string, Published>();
  let inAll = 0;
  for (const entry of entries) {
    const day = dayOf(entry.publishedAt);
    const known = days.get(day) ?? { count: 0, named: [] };
    days.set(day, known);
    known.count += 1;
    if (known.named.length < MOST_OF_DAY && inAll < MOST_IN_ALL) {
      known.named.push(entry);
      inAll += 1;
    }
  }
  return days;
};

/**
 * When entries were published, by the site's days.
 * @param entries those that are published today, of the types that are asked for
 * @param views of all entries in the span
 * @returns the days on which any was, all counted and the latest named; O(entries)
 */
export const publications = async (
  { strapi, mayRead, asked, answered }: Pick<ContentContext, 'strapi' | 'mayRead' | 'asked' | 'answered'>,
  entries: readonly TrackedEntry[],
  views: number,
): Promise<DashboardPublications> => {
  const { time, span } = asked;
  const [start, end] = [time.startOf(span.from), time.startOf(addDays(span.to, 1))];
  const inSpan = entries
    .filter(({ publishedAt }) => publishedAt >= start && publishedAt < end)
    .sort((a, b) => b.publishedAt - a.publishedAt);
  const days = [...byDay(inSpan, time.dayOf)].sort(([a], [b]) => (a < b ? -1 : 1));
  const named = days.flatMap(([, day]) => day.named);
  const listed = await listedEntries(strapi, mayRead, named);
  const shown = new Map(named.map((entry, index) => [entry, listed[index]]));
  return {
    ...answered,
    days: days.map(([day, { count, named: ofDay }]) => ({
      day,
      count,
      entries: ofDay.flatMap((entry) => {
        const one = shown.get(entry);
        return one ? [{ ...one, publishedAt: new Date(entry.publishedAt).toISOString() }] : [];
      }),
    })),
    published: inSpan.length,
    viewsPerPublished: inSpan.length === 0 ? null : views / inSpan.length,
  };
};
