import { PAGE_VIEWS_TABLE } from '../../records';
import { askInPieces, type Database } from '../../strapi/database';
import type { StoredView } from '../decide/types';

/** The views of these sessions between two instants, both inclusive. */
export const findViews = async (
  transaction: Database,
  sessions: readonly number[],
  from: number,
  to: number,
): Promise<StoredView[]> => {
  const rows = await askInPieces(sessions, (piece) =>
    transaction(PAGE_VIEWS_TABLE)
      .whereIn('session_row', piece)
      .whereBetween('at_ms', [from, to])
      .select<Record<string, string | number | boolean>[]>(
        'event_id',
        'visitor',
        'target_id',
        'at_ms',
        'is_counted',
        'session_row',
      ),
  );
  return rows.map((row) => ({
    id: String(row.event_id),
    visitor: String(row.visitor),
    target: Number(row.target_id),
    at: Number(row.at_ms),
    isCounted: Boolean(row.is_counted),
    session: Number(row.session_row),
  }));
};
