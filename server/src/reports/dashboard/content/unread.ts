import { addDays } from '../../../settings';
import type { Database } from '../../../strapi/database';
import { gather } from '../../../strapi/gather';
import { entryKey, TARGETS_TABLE } from '../../../totals';
import { bothFigures, type ContentContext, type ListPage, pageOf } from './context';
import { type TrackedEntry, trackedEntries } from './tracked-entries';

const idOf = (uid: unknown, documentId: unknown, locale: unknown): string => `${uid} ${documentId} ${locale}`;

/** The targets of entries, by what they are of. O(targets) */
const targetsByEntry = async (database: Database): Promise<Map<string, number>> => {
  const names = ['id', 'uid', 'entry_id', 'entry_locale'] as const;
  const columns = await gather(database, database(TARGETS_TABLE).where({ kind: 'entry' }).select(names), names);
  return new Map(
    columns.id.map((id, index) => [idOf(columns.uid[index], columns.entry_id[index], columns.entry_locale[index]), Number(id)]),
  );
};

/**
 * Published entries of tracked types without a view in the span, the oldest first; none that was made after it.
 * @returns one page; O(entries), never O(views)
 */
export const unread = async (context: ContentContext): Promise<ListPage> => {
  const { strapi, database, asked, question, mayRead, now } = context;
  const { type, entry, locale } = asked.filters;
  const end = asked.time.startOf(addDays(asked.span.to, 1));
  const targets = await targetsByEntry(database);
  const targetOf = (one: TrackedEntry): number | undefined => targets.get(idOf(one.uid, one.documentId, one.locale));
  const isSeen = (one: TrackedEntry): boolean => (now.sums.views[targetOf(one) ?? -1] ?? 0) > 0;
  const search = question._q.toLowerCase();
  const found = (await trackedEntries(strapi, mayRead, type))
    .filter((one) => one.createdAt < end && !isSeen(one))
    .filter((one) => locale === undefined || one.locale === locale)
    .filter((one) => entry === undefined || `${one.uid}/${one.documentId}` === entry)
    .filter(({ title }) => search === '' || title?.toLowerCase().includes(search))
    .sort((a, b) => a.publishedAt - b.publishedAt);
  const rows = pageOf(context, found).map((one) => {
    const { createdAt: _, publishedAt: __, ...listed } = one;
    const { uid, documentId, locale: inLocale, title } = listed;
    const target = targetOf(one);
    return {
      key: entryKey(uid, documentId, inLocale),
      filter: { entry: `${uid}/${documentId}`, ...(inLocale !== '' && { locale: inLocale }) },
      entry: listed,
      name: title ?? '',
      ...bothFigures(context, target === undefined ? [] : [target]),
    };
  });
  return { rows, total: found.length };
};
