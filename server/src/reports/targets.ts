import { isAmong } from '../strapi/bulk';
import type { Database } from '../strapi/database';
import type { EntryId } from '../strapi/entry-titles';
import { SITE_KEY, TARGETS_TABLE } from '../totals';

/** What is known of an entry in one locale. */
export interface EntryTarget {
  /** Its row, which totals and records name. */
  id: number;
  locale: string;
  /** How the entry was called when this was last known. */
  title: string | null;
  /** Milliseconds since 1970 UTC; null while it has only been interacted with. */
  firstViewedAtMs: number | null;
  lastViewedAtMs: number | null;
}

const instant = (value: number | string | null): number | null => (value === null ? null : Number(value));

/** An entry in the locales in which something has been recorded of it. O(locales) */
export const entryTargets = async (database: Database, uid: string, documentId: string): Promise<EntryTarget[]> => {
  type Big = number | string | null;
  const rows: { id: number; locale: string; title: string | null; first: Big; last: Big }[] = await database(TARGETS_TABLE)
    .where({ entry_id: documentId, uid, kind: 'entry' })
    .orderBy('id')
    .select('id', 'title', { locale: 'entry_locale', first: 'first_viewed_at_ms', last: 'last_viewed_at_ms' });
  return rows.map(({ first, last, ...row }) => ({
    ...row,
    id: Number(row.id),
    firstViewedAtMs: instant(first),
    lastViewedAtMs: instant(last),
  }));
};

/** The rows of targets, by their keys; none of those that nothing has been recorded of. */
export const rowsOfTargets = async (database: Database, keys: readonly string[]): Promise<number[]> => {
  if (keys.length === 0) {
    return [];
  }
  const rows: { id: number }[] = await database(TARGETS_TABLE)
    .whereRaw(isAmong(database, 'key', keys))
    .select('id');
  return rows.map(({ id }) => Number(id));
};

/** The row of the whole site, alone; none before its first event. */
export const siteTargets = (database: Database): Promise<number[]> => rowsOfTargets(database, [SITE_KEY]);

/** The entries among targets, each with the title that it had when it was first seen. @param ids rows of targets */
export const entriesOfTargets = async (
  database: Database,
  ids: readonly number[],
): Promise<Map<number, EntryId & { storedTitle: string | null }>> => {
  if (ids.length === 0) {
    return new Map();
  }
  const rows: { id: number; uid: string; documentId: string; locale: string; storedTitle: string | null }[] = await database(
    TARGETS_TABLE,
  )
    .whereRaw(isAmong(database, 'id', ids))
    .where({ kind: 'entry' })
    .select('id', 'uid', { documentId: 'entry_id', locale: 'entry_locale', storedTitle: 'title' });
  return new Map(rows.map(({ id, ...entry }) => [Number(id), entry]));
};
