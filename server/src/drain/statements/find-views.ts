import { PAGE_VIEWS_TABLE } from '../../records';
import { isAmong } from '../../strapi/bulk';
import type { Database } from '../../strapi/database';
import type { StoredView } from '../decide/types';

/** The views of these sessions between two instants, both inclusive. */
export const findViews = async (
  transaction: Database,
  sessions: readonly number[],
  from: number,
  to: number,
): Promise<StoredView[]> => {
  if (sessions.length === 0) {
    return [];
  }
  const rows: Record<string, string | number | boolean>[] = await transaction(PAGE_VIEWS_TABLE)
    .whereRaw(isAmong(transaction, 'session_row', sessions))
    .whereBetween('at_ms', [from, to])
    .select('event_id', 'visitor', 'target_id', 'at_ms', 'is_counted', 'session_row');
  return rows.map((row) => ({
    id: String(row.event_id),
    visitor: String(row.visitor),
    target: Number(row.target_id),
    at: Number(row.at_ms),
    isCounted: Boolean(row.is_counted),
    session: Number(row.session_row),
  }));
};
