import { isAmong } from '../../strapi/bulk';
import type { Database } from '../../strapi/database';

/**
 * The sessions that these visitors have events of, among the rows of a table after one and up to another. There is no index by visitor: each
 * would cost every event, and who begins a session is found by that one's.
 * @param visitors at least one
 */
export const sessionsSeenWith = (
  database: Database,
  table: string,
  visitors: readonly string[],
  { after, upTo }: { after: number; upTo: number },
): Promise<number[]> =>
  database(table)
    .where('id', '>', after)
    .where('id', '<=', upTo)
    .whereRaw(isAmong(database, 'visitor', visitors))
    .distinct()
    .pluck('session_row');
