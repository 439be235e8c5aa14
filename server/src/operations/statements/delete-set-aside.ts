import { SET_ASIDE_TABLE } from '../../drain';
import type { Database } from '../../strapi/database';

const ROWS_AT_ONCE = 500;

/** Deletes the events that the database once refused of which somebody says so. @param isMeant gets what the row keeps, JSON */
export const deleteSetAside = async (transaction: Database, isMeant: (event: string) => boolean): Promise<void> => {
  let rows: { id: number; event: string }[];
  let upTo = 0;
  do {
    rows = await transaction(SET_ASIDE_TABLE).where('id', '>', upTo).orderBy('id').limit(ROWS_AT_ONCE).select('id', 'event');
    const meant = rows.filter(({ event }) => isMeant(event)).map(({ id }) => id);
    await transaction(SET_ASIDE_TABLE).whereIn('id', meant).delete();
    upTo = rows.at(-1)?.id ?? upTo;
  } while (rows.length === ROWS_AT_ONCE);
};
