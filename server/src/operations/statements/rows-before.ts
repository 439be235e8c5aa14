/** Rows of a table whose indexed column lies before a value. */
export interface RowsBefore {
  table: string;
  column: string;
  /** A column that has to lie before it too, and has no index. */
  alsoColumn?: string;
  before: string | number;
}
