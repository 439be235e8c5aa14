import type { BulkTable, OnConflict } from './bulk-table';
import { type Database, pieces } from './database';

/** MySQL gets its rows by knex, each value a parameter. */
const MOST_ROWS_BY_KNEX = 500;

/** Writes rows to MySQL. */
export const writeByKnex = async <Column extends string>(
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
