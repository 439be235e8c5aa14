import type { DashboardPublications } from '../../../../../contracts/dashboard';
import { addDays } from '../../../settings';
import type { ContentContext } from './context';
import type { TrackedEntry } from './tracked-entries';

/** So many entries of a day are named, and of all days together. */
const MOST_OF_DAY = 10;
const MOST_IN_ALL = 1_000;

/**
 * When entries were published, by the site's days.
 * @param entries those that are published today, of the types that are asked for
 * @param views of all entries in the span
 * @returns the days on which any was, all counted and the latest named; O(entries)
 */
export const publications = (
  { asked, answered }: Pick<ContentContext, 'asked' | 'answered'>,
  entries: readonly TrackedEntry[],
  views: number,
): DashboardPublications => {
  const { time, span } = asked;
  const [start, end] = [time.startOf(span.from), time.startOf(addDays(span.to, 1))];
  const inSpan = entries
    .filter(({ publishedAt }) => publishedAt >= start && publishedAt < end)
    .sort((a, b) => b.publishedAt - a.publishedAt);
  const days = new Map<string, DashboardPublications['days'][number]>();
  let named = 0;
  for (const { createdAt: _, publishedAt, ...entry } of inSpan) {
    const day = time.dayOf(publishedAt);
    const known = days.get(day) ?? { day, count: 0, entries: [] };
    days.set(day, known);
    known.count += 1;
    if (known.entries.length < MOST_OF_DAY && named < MOST_IN_ALL) {
      known.entries.push({ ...entry, publishedAt: new Date(publishedAt).toISOString() });
      named += 1;
    }
  }
  return {
    ...answered,
    days: [...days.values()].sort((a, b) => (a.day < b.day ? -1 : 1)),
    published: inSpan.length,
    viewsPerPublished: inSpan.length === 0 ? null : views / inSpan.length,
  };
};
