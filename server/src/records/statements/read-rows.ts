import type { RecordType } from '../../../../contracts/records';
import { isAmong } from '../../strapi/bulk';
import type { Database } from '../../strapi/database';
import { SESSIONS_TABLE } from '../session';
import { TARGETS_TABLE } from '../target';
import { TABLES } from './columns';

/** A row as the database gives it. */
export type Row = Record<string, unknown>;

/** What belongs to a record and is in another table. */
const RELATED = {
  session_id: 'session.session_id',
  target_kind: 'target.kind',
  target_uid: 'target.uid',
  target_entry_id: 'target.entry_id',
  target_entry_locale: 'target.entry_locale',
  target_title: 'target.title',
};

/** Rows of a type by their ids, in the order of these, with what belongs to them. */
export const readRows = async (database: Database, type: RecordType, ids: readonly number[]): Promise<Row[]> => {
  if (ids.length === 0) {
    return [];
  }
  const query = database({ record: TABLES[type] })
    .whereRaw(isAmong(database, 'record.id', ids))
    .select<Row[]>('record.*');
  if (type !== 'sessions') {
    query
      .leftJoin({ session: SESSIONS_TABLE }, 'session.id', 'record.session_row')
      .leftJoin({ target: TARGETS_TABLE }, 'target.id', 'record.target_id')
      .select(RELATED);
  }
  const rows: Row[] = await query;
  const byId = new Map(rows.map((row) => [Number(row.id), row]));
  // One may have been deleted since its id was found.
  return ids.flatMap((id) => {
    const row = byId.get(id);
    return row ? [row] : [];
  });
};
