import type { Database } from '../../strapi/database';
import { ENGAGEMENTS_TABLE } from '../engagement';
import { TABLES } from './columns';

/** The first events of a session, in their order. */
export const firstIdsOf = (
  database: Database,
  type: 'page-views' | 'interactions',
  session: number,
  most: number,
): Promise<number[]> => database(TABLES[type]).where({ session_row: session }).orderBy(['at_ms', 'id']).limit(most).pluck('id');

/** A time that a page was looked at. */
export interface Look {
  from: number;
  to: number;
}

/** The first of the times at which pages were looked at in a session. */
export const firstLooksOf = async (database: Database, session: number, most: number): Promise<Look[]> => {
  const rows: { at: number | string; visible: number }[] = await database(ENGAGEMENTS_TABLE)
    .where({ session_row: session })
    .orderBy(['at_ms', 'id'])
    .limit(most)
    .select({ at: 'at_ms', visible: 'visible_ms' });
  return rows.map(({ at, visible }) => ({ from: Number(at) - visible, to: Number(at) }));
};
