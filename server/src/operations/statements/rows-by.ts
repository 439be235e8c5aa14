import { isAmong } from '../../strapi/bulk';
import { type Database, pieces } from '../../strapi/database';

/** Rows of a table that have one of some values in a column. */
export interface RowsBy {
  table: string;
  column: string;
  values: Iterable<string | number>;
  /** Only those of these visitors. */
  visitors?: Iterable<string>;
}

type Rows = ReturnType<ReturnType<Database>['whereRaw']>;

/** The rows, in as many queries as their values make pieces. */
export const queriesFor = (database: Database, { table, column, values, visitors }: RowsBy): (() => Rows)[] => {
  const only = visitors && [...visitors];
  return pieces([...values]).map((piece) => () => {
    const rows = database(table).whereRaw(isAmong(database, column, piece));
    return only ? rows.whereRaw(isAmong(database, 'visitor', only)) : rows;
  });
};

/** How many there are. */
export const countBy = async (database: Database, rows: RowsBy): Promise<number> => {
  let count = 0;
  for (const query of queriesFor(database, rows)) {
    count += Number((await query().count({ rows: '*' }).first())?.rows);
  }
  return count;
};

/** Deletes them. @returns how many */
export const deleteBy = async (database: Database, rows: RowsBy): Promise<number> => {
  let count = 0;
  for (const query of queriesFor(database, rows)) {
    count += await query().delete();
  }
  return count;
};
