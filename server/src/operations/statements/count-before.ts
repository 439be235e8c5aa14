import type { Database } from '../../strapi/database';
import type { RowsBefore } from './rows-before';

/** How many rows of a table lie before a value. */
export const countBefore = async (
  database: Database,
  { table, column, alsoColumn = column, before }: RowsBefore,
): Promise<number> => {
  const row = await database(table)
    .where(column, '<', before)
    .where(alsoColumn, '<', before)
    .count<{ rows: number | string }>({ rows: '*' })
    .first();
  return Number(row?.rows ?? 0);
};
