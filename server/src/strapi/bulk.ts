import type { BulkTable, OnConflict } from './bulk-table';
import { type Database, pieces } from './database';
import { postgresArray } from './postgres-array';
import { writeByKnex } from './write-by-knex';
import { writeInSqlite } from './write-in-sqlite';

export type { BulkTable };

/** More rows than this make a statement's parameter needlessly large. */
const MOST_ROWS = 5_000;

/** The databases that Strapi knows, by how they are spoken to. */
export type Dialect = 'sqlite' | 'postgres' | 'mysql';

export const dialectOf = (database: Database): Dialect => {
  const client: string = database.client.config.client;
  return client.includes('sqlite') ? 'sqlite' : client.startsWith('mysql') ? 'mysql' : 'postgres';
};

const quoted = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(', ');

const conflictClause = <Column extends string>(table: string, { key, replace = [], add = [] }: OnConflict<Column>): string => {
  const changes = [
    ...replace.map((column) => `"${column}" = excluded."${column}"`),
    // A column that was not there when the row was written is null.
    ...add.map((column) => `"${column}" = coalesce("${table}"."${column}", 0) + excluded."${column}"`),
  ];
  return ` on conflict (${quoted(key)}) do ${changes.length > 0 ? `update set ${changes.join(', ')}` : 'nothing'}`;
};

/**
 * Writes many rows by statements with one parameter, the rows as JSON, or one for each column, its values as an array: the statement's
 * text is short and always the same, where a parameter for each value costs more than the database's own work. PostgreSQL reads arrays in
 * half the time of JSON.
 */
export const writeRows = async <Column extends string>(
  database: Database,
  table: BulkTable<Column>,
  rows: readonly Record<Column, unknown>[],
  conflict?: OnConflict<Column>,
): Promise<void> => {
  const dialect = dialectOf(database);
  if (dialect === 'mysql') {
    return writeByKnex(database, table, rows, conflict);
  }
  const columns = Object.keys(table.columns) as Column[];
  const into = `insert into "${table.name}" (${quoted(columns)})`;
  const clause = conflict ? conflictClause(table.name, conflict) : '';
  for (const piece of pieces(rows, MOST_ROWS)) {
    if (dialect === 'sqlite') {
      await writeInSqlite(database, table, piece, into, clause);
    } else {
      const values = columns.map((column) => `?::${table.columns[column]}[]`).join(', ');
      const arrays = columns.map((column) => postgresArray(piece.map((row) => row[column])));
      await database.raw(`${into} select * from unnest(${values})${clause}`, arrays);
    }
  }
};

/**
 * A condition: that a column is one of these values, however many. As in `writeRows` they are one parameter, but in MySQL.
 * @param values at least one; all numbers or all texts
 */
export const isAmong = (
  database: Database,
  column: string,
  values: readonly (string | number)[],
): ReturnType<Database['raw']> => {
  switch (dialectOf(database)) {
    case 'sqlite':
      return database.raw('?? in (select value from json_each(?))', [column, JSON.stringify(values)]);
    case 'postgres':
      return database.raw(`?? = any(?::${typeof values[0] === 'number' ? 'bigint' : 'text'}[])`, [column, postgresArray(values)]);
    default:
      return database.raw(`?? in (${values.map(() => '?').join(', ')})`, [column, ...values]);
  }
};
