import { isAmong } from '../../strapi/bulk';
import { askInPieces, type Database } from '../../strapi/database';
import type { EntryId } from '../../strapi/entry-titles';
import { TARGETS_TABLE } from '../../totals';

/** What is kept of an entry that has been seen, in one locale. */
export interface EntryTarget extends EntryId {
  id: number;
  key: string;
  /** How the entry was called when this was last looked at. */
  title: string | null;
}

const COLUMNS = { id: 'id', key: 'key', uid: 'uid', documentId: 'entry_id', locale: 'entry_locale', title: 'title' };

/** The targets of some entries of one type; of those that nobody has seen there are none. */
export const targetsOf = (database: Database, uid: string, documentIds: readonly string[]): Promise<EntryTarget[]> =>
  askInPieces(documentIds, (piece) =>
    database(TARGETS_TABLE)
      .where({ kind: 'entry', uid })
      .whereRaw(isAmong(database, 'entry_id', piece))
      .select(COLUMNS),
  );

/** The next targets of entries, of all types. @param after the row of the last one that was looked at, 0 for the first */
export const targetsAfter = (database: Database, after: number, most: number): Promise<EntryTarget[]> =>
  database(TARGETS_TABLE).where({ kind: 'entry' }).where('id', '>', after).orderBy('id').limit(most).select(COLUMNS);
