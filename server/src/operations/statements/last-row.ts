import type { Database } from '../../strapi/database';

/** The id of a table's newest row; 0 when there is none. */
export const lastRow = async (database: Database, table: string): Promise<number> => {
  const row: { id: number | string } | undefined = await database(table).orderBy('id', 'desc').first('id');
  return Number(row?.id ?? 0);
};
