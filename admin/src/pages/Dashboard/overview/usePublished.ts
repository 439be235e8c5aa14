import { useCallback } from 'react';
import type { DashboardPublications, DashboardSpan } from '../../../../../contracts/dashboard';
import { bucketOf } from '../../../format/bucketOf';
import { useText } from '../../../translations/useText';

/** How many entries are named of one bucket. */
const NAMED = 5;

/** What was published in the buckets of a line, in words: the first entries by name, and how many there are beside. */
export const usePublished = (publications: DashboardPublications | undefined) => {
  const text = useText();
  return useCallback(
    (starts: readonly string[], { bucket }: Pick<DashboardSpan, 'bucket'>): ReadonlyMap<string, string[]> => {
      const found = new Map<string, { names: string[]; count: number }>();
      for (const { day, count, entries } of publications?.days ?? []) {
        for (const { publishedAt, title, documentId } of entries) {
          const start = bucketOf(starts, bucket, { day, instant: publishedAt });
          if (start !== undefined) {
            const published = found.get(start) ?? { names: [], count: 0 };
            published.names.push(title === null ? text('top.unreadable') : title.trim() || documentId);
            published.count += 1;
            found.set(start, published);
          }
        }
        // Of a day on which much was published not every entry is listed.
        const start = bucketOf(starts, bucket, { day, instant: entries.at(-1)?.publishedAt ?? '' });
        const published = start === undefined ? undefined : found.get(start);
        if (published) {
          published.count += count - entries.length;
        }
      }
      return new Map(
        [...found].map(([start, { names, count }]) => {
          const shown = names.slice(0, NAMED);
          return [start, count > shown.length ? [...shown, text('published.more', { count: count - shown.length })] : shown];
        }),
      );
    },
    [publications, text],
  );
};
