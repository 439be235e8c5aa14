import { ENGAGEMENTS_TABLE, INTERACTIONS_TABLE, PAGE_VIEWS_TABLE, SESSION_EVENTS_TABLE } from '../../records';
import type { Database } from '../../strapi/database';

/** When the oldest raw record is of, milliseconds since 1970 UTC; null when there is none. */
export const oldestRecord = async (database: Database): Promise<number | null> => {
  const instants: number[] = [];
  for (const table of [PAGE_VIEWS_TABLE, INTERACTIONS_TABLE, ENGAGEMENTS_TABLE, SESSION_EVENTS_TABLE]) {
    const row: { oldest: string | number | null } | undefined = await database(table).orderBy('at_ms').first({ oldest: 'at_ms' });
    if (row && row.oldest !== null) {
      instants.push(Number(row.oldest));
    }
  }
  return instants.length > 0 ? Math.min(...instants) : null;
};
