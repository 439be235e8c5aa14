import type { Database } from '../strapi/database';
import { TARGETS_TABLE } from '../totals';

const iso = (instant: number | string): string => new Date(Number(instant)).toISOString();

/** When a target was first and last viewed, ISO instants; null when it never was. */
export const targetSpan = async (database: Database, key: string): Promise<{ first: string; last: string } | null> => {
  const row: { first: number | string | null; last: number | string | null } | undefined = await database(TARGETS_TABLE)
    .where({ key })
    .first({ first: 'first_viewed_at_ms', last: 'last_viewed_at_ms' });
  return row && row.first !== null && row.last !== null ? { first: iso(row.first), last: iso(row.last) } : null;
};
