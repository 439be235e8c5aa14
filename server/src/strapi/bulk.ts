import { type Database, pieces } from './database';
import { postgresArray } from './postgres-array';

/** What a column holds, in PostgreSQL's words. */
type ColumnType = 'integer' | 'bigint' | 'double precision' | 'text' | 'boolean' | 'jsonb';

/** A table, and the columns of it that are written. */
export interface BulkTable<Column extends string> {
  name: string;
  columns: Record<Column, ColumnType>;
}

/** What happens where a row with the same key is there: it stays, gets the new values of some columns, or these are added to its own. */
export interface OnConflict<Column extends string> {
  key: readonly Column[];
  replace?: readonly Column[];
  add?: readonly Column[];
}

/** More rows than this make a statement's parameter needlessly large. */
const MOST_ROWS = 5_000;

/** MySQL gets its rows by knex, each value a parameter. */
const MOST_ROWS_BY_KNEX = 500;

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

/** Whether SQLite stores a value as it would store it of JSON. */
const isPlain = (value: unknown, type: ColumnType): boolean =>
  value === null || typeof value === 'string' || (typeof value === 'number' && type !== 'text');

const inSqlite = async <Column extends string>(
  database: Database,
  { columns: types }: BulkTable<Column>,
  rows: readonly Record<Column, unknown>[],
  into: string,
  clause: string,
): Promise<void> => {
  const columns = Object.keys(types) as Column[];
  const [first] = rows;
  // One row is written before a statement that reads JSON is made ready.
  if (first && rows.length === 1 && columns.every((column) => isPlain(first[column], types[column]))) {
    await database.raw(
      `${into} values (${columns.map(() => '?').join(', ')})${clause}`,
      columns.map((column) => first[column] as string | number | null),
    );
    return;
  }
  const values = columns.map((_, index) => `value->>${index}`).join(', ');
  // Without a condition SQLite takes `on` for part of a join.
  const sql = `${into} select ${values} from json_each(?) where true${clause}`;
  await database.raw(sql, [JSON.stringify(rows.map((row) => columns.map((column) => row[column])))]);
};

const byKnex = async <Column extends string>(
  database: Database,
  { name, columns }: BulkTable<Column>,
  rows: readonly Record<Column, unknown>[],
  conflict: OnConflict<Column> | undefined,
): Promise<void> => {
  const json = (Object.keys(columns) as Column[]).filter((column) => columns[column] === 'jsonb');
  const asText = (row: Record<Column, unknown>) => ({
    ...row,
    ...Object.fromEntries(json.map((column) => [column, row[column] === null ? null : JSON.stringify(row[column])])),
  });
  for (const piece of pieces(rows, MOST_ROWS_BY_KNEX)) {
    const insert = database(name).insert(json.length > 0 ? piece.map(asText) : piece);
    if (!conflict) {
      await insert;
    } else if (!conflict.replace && !conflict.add) {
      await insert.onConflict([...conflict.key]).ignore();
    } else {
      const values = (conflict.replace ?? []).map((column) => [column, database.raw('values(??)', [column])]);
      const sums = (conflict.add ?? []).map((column) => [column, database.raw('coalesce(??, 0) + values(??)', [column, column])]);
      await insert.onConflict([...conflict.key]).merge(Object.fromEntries([...values, ...sums]));
    }
  }
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
    return byKnex(database, table, rows, conflict);
  }
  const columns = Object.keys(table.columns) as Column[];
  const into = `insert into "${table.name}" (${quoted(columns)})`;
  const clause = conflict ? conflictClause(table.name, conflict) : '';
  for (const piece of pieces(rows, MOST_ROWS)) {
    if (dialect === 'sqlite') {
      await inSqlite(database, table, piece, into, clause);
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
