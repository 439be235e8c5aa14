import { dialectOf } from './bulk';
import type { Database } from './database';

type Value = string | number | null;

/** A column each as JSON: an object for each row would cost more than the database's own work. */
const GATHER = { sqlite: 'json_group_array', postgres: 'json_agg' } as const;

/** The columns of many rows. @param query selects exactly these columns, under these names */
export const gather = async <Column extends string>(
  database: Database,
  query: ReturnType<Database>,
  columns: readonly Column[],
): Promise<Record<Column, Value[]>> => {
  const asRecord = (valuesOf: (column: Column) => Value[]): Record<Column, Value[]> =>
    Object.fromEntries(columns.map((column) => [column, valuesOf(column)])) as Record<Column, Value[]>;
  const dialect = dialectOf(database);
  if (dialect === 'mysql') {
    const rows: Record<string, Value>[] = await query;
    return asRecord((column) => rows.map((row) => row[column] ?? null));
  }
  const gathered = columns.map((column) => database.raw(`${GATHER[dialect]}(??) as ??`, [column, column]));
  const [row]: Record<string, string | Value[] | null>[] = await database.from(query.as('gathered')).select(gathered);
  return asRecord((column) => {
    const values = row?.[column] ?? [];
    return typeof values === 'string' ? JSON.parse(values) : values;
  });
};
