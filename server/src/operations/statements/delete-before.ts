import type { Database } from '../../strapi/database';
import type { RowsBefore } from './rows-before';

/**
 * Deletes the first of the rows of a table that lie before a value.
 *
 * In two statements, of which none holds the database for long: a `limit` in a delete, or in its subquery, is not every database's.
 * @returns how many; fewer than `most` when no more are left
 */
export const deleteBefore = async (
  database: Database,
  { table, column, alsoColumn = column, before }: RowsBefore,
  most: number,
): Promise<number> => {
  const ids: number[] = await database(table)
    .where(column, '<', before)
    .where(alsoColumn, '<', before)
    .orderBy(column)
    .limit(most)
    .pluck('id');
  if (ids.length > 0) {
    await database(table).whereIn('id', ids).delete();
  }
  return ids.length;
};
