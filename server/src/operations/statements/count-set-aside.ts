import { SET_ASIDE_TABLE } from '../../drain';
import type { Database } from '../../strapi/database';

/** How many events the database has refused. */
export const countSetAside = async (database: Database): Promise<number> => {
  const row = await database(SET_ASIDE_TABLE).count<{ events: number | string }>({ events: '*' }).first();
  return Number(row?.events ?? 0);
};
