import type { Core } from '@strapi/strapi';
import { dialectOf } from '../../strapi/bulk';
import type { Database } from '../../strapi/database';
import { reasonOf } from '../../strapi/reason';
import { ADDRESSES_TABLE } from '../address';
import { INTERACTIONS_TABLE } from '../interaction';
import { PAGE_VIEWS_TABLE } from '../page-view';
import { SESSIONS_TABLE } from '../session';

/** PostgreSQL finds the beginnings of texts only in the order of bytes, and Strapi's schemas know no order. */
const indexByBytes = (database: Database): Promise<unknown> =>
  database.raw('create index if not exists insight_addresses_bytes on ?? (start collate "C")', [ADDRESSES_TABLE]);

/** What Strapi calls the indexes that each content type has: of its documents, and of who made and last changed an entry. */
const DOCUMENTS = 'documents_idx';
const EDITORS = ['created_by_id_fk', 'updated_by_id_fk'];

const onPostgres = async (database: Database, table: string): Promise<void> => {
  const { rows }: { rows: unknown[] } = await database.raw(
    'select 1 from pg_indexes where schemaname = current_schema() and indexname = any(?)',
    [[DOCUMENTS, ...EDITORS].map((name) => `${table}_${name}`)],
  );
  // Even a change that changes nothing waits until nobody else reads the table, and lets everybody else wait.
  if (rows.length === 0) {
    return;
  }
  await database.raw('drop index if exists ??', [`${table}_${DOCUMENTS}`]);
  for (const editor of EDITORS) {
    // Without its index, removing an administrator would make the reference look through all rows.
    await database.raw('alter table ?? drop constraint if exists ??', [table, `${table}_${editor}`]);
    await database.raw('drop index if exists ??', [`${table}_${editor}`]);
  }
};

const onMysql = async (database: Database, table: string): Promise<void> => {
  const [rows]: unknown[][] = await database.raw('show index from ?? where key_name = ?', [table, `${table}_${DOCUMENTS}`]);
  if (rows && rows.length > 0) {
    await database.raw('drop index ?? on ??', [`${table}_${DOCUMENTS}`, table]);
  }
};

/** Drops the indexes that Strapi makes of what records do not have: the database would keep them up with each row. */
const dropUnused = async (database: Database, table: string): Promise<void> => {
  switch (dialectOf(database)) {
    case 'postgres':
      return onPostgres(database, table);
    // These two need the other indexes for their references: SQLite cannot drop one, and MySQL takes long to.
    case 'mysql':
      return onMysql(database, table);
    default:
      await database.raw('drop index if exists ??', [`${table}_${DOCUMENTS}`]);
  }
};

/** Makes the indexes what the records need, as far as Strapi's schemas cannot say it. */
export const suitIndexes = async (strapi: Core.Strapi): Promise<void> => {
  const database = strapi.db.connection;
  try {
    if (dialectOf(database) === 'postgres') {
      await indexByBytes(database);
    }
    for (const table of [PAGE_VIEWS_TABLE, INTERACTIONS_TABLE, SESSIONS_TABLE]) {
      await dropUnused(database, table);
    }
  } catch (error) {
    // Another instance that starts at the same moment may do it; and without it everything works, only slower.
    strapi.log.warn(`Insight could not suit the indexes of its records: ${reasonOf(error)}`);
  }
};
