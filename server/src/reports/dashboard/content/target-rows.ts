import type { ContentRow, DashboardFilters, ListedEntry } from '../../../../../contracts/dashboard';
import { ADDRESSES_TABLE } from '../../../records';
import { isAmong } from '../../../strapi/bulk';
import { contentTypeOf } from '../../../strapi/content-types';
import type { Database } from '../../../strapi/database';
import { entryTitles } from '../../../strapi/entry-titles';
import { TARGETS_TABLE } from '../../../totals';
import { bothFigures, type ContentContext } from './context';

interface TargetRow {
  id: number;
  key: string;
  kind: string;
  uid: string;
  documentId: string;
  locale: string;
  address: string | null;
  title: string | null;
}

const rowsOf = async (database: Database, targets: readonly number[]): Promise<TargetRow[]> => {
  const rows: TargetRow[] = await database(TARGETS_TABLE)
    .whereRaw(isAmong(database, 'id', targets))
    .select('id', 'key', 'kind', 'uid', 'address', 'title', { documentId: 'entry_id', locale: 'entry_locale' });
  const places = new Map(targets.map((target, index) => [target, index]));
  return rows.map((row) => ({ ...row, id: Number(row.id) })).sort((a, b) => (places.get(a.id) ?? 0) - (places.get(b.id) ?? 0));
};

/** Where targets were first seen, by their rows. */
const addressesOf = async (database: Database, targets: readonly number[]): Promise<Map<number, string>> => {
  const rows: { target: number; start: string }[] = await database(ADDRESSES_TABLE)
    .whereRaw(isAmong(database, 'target_id', targets))
    .orderBy('id', 'desc')
    .select({ target: 'target_id', start: 'start' });
  return new Map(rows.map(({ target, start }) => [Number(target), start]));
};

const pathOf = (address: string): DashboardFilters | null =>
  address.includes('/') ? { path: address.slice(address.indexOf('/')) } : null;

/** The titles of entries, as far as the asker may know them. */
const listedEntries = async (
  { strapi, mayRead }: Pick<ContentContext, 'strapi' | 'mayRead'>,
  entries: readonly { uid: string; documentId: string; locale: string; title: string | null }[],
): Promise<ListedEntry[]> => {
  const titleOf = await entryTitles(strapi, entries, mayRead);
  return entries.map(({ uid, documentId, locale, title }) => {
    const type = contentTypeOf(strapi, uid);
    return {
      ...{ uid, documentId, locale },
      kind: type?.kind ?? 'collectionType',
      typeName: type?.info.displayName ?? uid,
      ...titleOf({ uid, documentId, locale }, title),
    };
  });
};

/**
 * Rows for targets: entries by their titles, or by the address at which they were first seen, and pages by theirs. Of an entry that the
 * asker may not read neither is told.
 * @param more what else is said of a target
 */
export const targetRows = async (
  context: ContentContext,
  targets: readonly number[],
  by: 'title' | 'address',
  more: (target: number) => Pick<ContentRow, 'exits'> = () => ({}),
): Promise<ContentRow[]> => {
  if (targets.length === 0) {
    return [];
  }
  const rows = await rowsOf(context.database, targets);
  const ofEntries = rows.filter(({ kind }) => kind === 'entry');
  const entries = await listedEntries(context, ofEntries);
  const entryOf = new Map(ofEntries.map(({ id }, index) => [id, entries[index] as ListedEntry]));
  const ids = ofEntries.map(({ id }) => id);
  const addresses = by === 'address' && ids.length > 0 ? await addressesOf(context.database, ids) : new Map<number, string>();
  return rows.map(({ id, key, address }) => {
    const entry = entryOf.get(id) ?? null;
    const figures = { ...bothFigures(context, [id]), ...more(id) };
    if (!entry) {
      return { key, filter: pathOf(address ?? ''), entry, name: address ?? '', ...figures };
    }
    const { uid, documentId, locale, title } = entry;
    const filter = { entry: `${uid}/${documentId}`, ...(locale !== '' && { locale }) };
    return { key, filter, entry, name: title === null ? '' : (addresses.get(id) ?? title), ...figures };
  });
};
