import type { BulkTable, ColumnType } from './bulk-table';
import type { Database } from './database';

/** Whether SQLite stores a value as it would store it of JSON. */
const isPlain = (value: unknown, type: ColumnType): boolean =>
  value === null || typeof value === 'string' || (Number.isFinite(value) && type !== 'text');

/** Writes rows to SQLite. @param into the statement's beginning, and `clause` its end */
export const writeInSqlite = async <Column extends string>(
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
