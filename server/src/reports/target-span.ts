import type { Database } from '../strapi/database';
import { TARGETS_TABLE } from '../totals';

/** When a target was first and last viewed, ISO instants; null when it never was. */
export const targetSpan = async (database: Database, key: string): Promise<{ first: string; last: string } | null> => {
  const row: { first: Date | number; last: Date | number } | undefined = await database(TARGETS_TABLE)
    .where({ key })
    .first({ first: 'first_viewed_at', last: 'last_viewed_at' });
  return row ? { first: new Date(row.first).toISOString(), last: new Date(row.last).toISOString() } : null;
};
