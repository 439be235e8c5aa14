import type { Core } from '@strapi/strapi';
import type { Database } from '../../strapi/database';

/** One of the plugin's own tables. */
export interface TableSize {
  name: string;
  rows: number;
  /** With its indexes; null where the database does not say. */
  bytes: number | null;
}

/** What all tables take, with their indexes, by name. */
const sqliteSizes = async (database: Database): Promise<Map<string, number>> => {
  const rows: { name: string; bytes: number }[] = await database
    .from({ page: 'dbstat' })
    .join({ part: 'sqlite_master' }, 'part.name', 'page.name')
    .whereRaw('page.aggregate = true')
    .groupBy('part.tbl_name')
    .select({ name: 'part.tbl_name' })
    .sum({ bytes: 'page.pgsize' });
  return new Map(rows.map(({ name, bytes }) => [name, bytes]));
};

const postgresSizes = async (database: Database, names: string[], schema = 'public'): Promise<Map<string, number>> => {
  const rows: { name: string; bytes: string }[] = await database
    .from({ part: 'pg_class' })
    .join({ place: 'pg_namespace' }, 'place.oid', 'part.relnamespace')
    .where('place.nspname', schema)
    .whereIn('part.relname', names)
    .select({ name: 'part.relname', bytes: database.raw('pg_total_relation_size(part.oid)') });
  return new Map(rows.map(({ name, bytes }) => [name, Number(bytes)]));
};

const mysqlSizes = async (database: Database, names: string[]): Promise<Map<string, number>> => {
  const rows: { name: string; bytes: number }[] = await database
    .from({ part: 'information_schema.tables' })
    .whereRaw('part.table_schema = database()')
    .whereIn('part.table_name', names)
    .select({ name: 'part.table_name', bytes: database.raw('part.data_length + part.index_length') });
  return new Map(rows.map(({ name, bytes }) => [name, Number(bytes)]));
};

const sizesOf = (strapi: Core.Strapi, names: string[]): Promise<Map<string, number>> => {
  const { client, schema } = strapi.db.getInfo();
  const { connection } = strapi.db;
  if (client === 'sqlite') {
    return sqliteSizes(connection);
  }
  return client === 'postgres' ? postgresSizes(connection, names, schema) : mysqlSizes(connection, names);
};

/** The plugin's own tables, the largest first. It reads all of them, which may take a while. */
export const tableSizes = async (strapi: Core.Strapi): Promise<TableSize[]> => {
  const names = [...strapi.db.metadata.values()]
    .filter(({ uid }) => uid.startsWith('plugin::insight.'))
    .map(({ tableName }) => tableName);
  // Not every SQLite is built to say what its tables take.
  const sizes = await sizesOf(strapi, names).catch(() => new Map<string, number>());
  const tables: TableSize[] = [];
  for (const name of names) {
    const [counted] = await strapi.db.getConnection(name).count({ rows: '*' });
    tables.push({ name, rows: Number(counted?.rows), bytes: sizes.get(name) ?? null });
  }
  return tables.sort((a, b) => (b.bytes ?? b.rows) - (a.bytes ?? a.rows));
};
