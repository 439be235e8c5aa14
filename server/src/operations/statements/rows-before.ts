/** Rows of a table whose indexed column lies before a value. */
export interface RowsBefore {
  table: string;
  column: string;
  before: string | number;
}
