/** What a column holds, in PostgreSQL's words. */
export type ColumnType = 'integer' | 'bigint' | 'double precision' | 'text' | 'boolean' | 'jsonb';

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
