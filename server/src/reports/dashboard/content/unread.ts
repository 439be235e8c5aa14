import { addDays } from '../../../settings';
import { entryKey } from '../../../totals';
import { bothFigures, type ContentContext, type ListPage, pageOf } from './context';
import { listedEntries, type TrackedEntry, trackedEntries } from './tracked-entries';

/** Those whose title, as far as the asker may know it, has what is searched for. */
const searchedTitles = async (
  { strapi, mayRead, question }: ContentContext,
  entries: readonly TrackedEntry[],
): Promise<readonly TrackedEntry[]> => {
  const search = question._q.toLowerCase();
  if (search === '') {
    return entries;
  }
  const listed = await listedEntries(strapi, mayRead, entries);
  return entries.filter((_, index) => listed[index]?.title?.toLowerCase().includes(search));
};

/**
 * Published entries of tracked types without a view in the span, the oldest first; none that was made after it.
 * @returns one page; O(entries), never O(views)
 */
export const unread = async (context: ContentContext): Promise<ListPage> => {
  const { strapi, asked, mayRead, now } = context;
  const { type, entry, locale } = asked.filters;
  const end = asked.time.startOf(addDays(asked.span.to, 1));
  const isSeen = ({ target }: TrackedEntry): boolean => target !== null && (now.sums.views[target] ?? 0) > 0;
  const unseen = (await trackedEntries(strapi, type, true))
    .filter((one) => one.createdAt < end && !isSeen(one))
    .filter((one) => locale === undefined || one.locale === locale)
    .filter((one) => entry === undefined || `${one.uid}/${one.documentId}` === entry)
    .sort((a, b) => a.publishedAt - b.publishedAt || a.row - b.row);
  const found = await searchedTitles(context, unseen);
  const shown = pageOf(context, found);
  const rows = (await listedEntries(strapi, mayRead, shown)).map((listed, index) => {
    const { uid, documentId, locale: inLocale, title } = listed;
    const target = shown[index]?.target ?? null;
    return {
      key: entryKey(uid, documentId, inLocale),
      filter: { entry: `${uid}/${documentId}`, ...(inLocale !== '' && { locale: inLocale }) },
      entry: listed,
      name: title ?? '',
      ...bothFigures(context, target === null ? [] : [target]),
    };
  });
  return { rows, total: found.length };
};
