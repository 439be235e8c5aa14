import { PAGE_VIEWS_TABLE } from '../../records';
import { askInPieces, type Database } from '../../strapi/database';
import { TARGETS_TABLE } from '../../totals';
import type { CountedView } from '../tally';

/**
 * The recorded views of these visitors.
 * @param from instant, inclusive
 * @param before instant, exclusive
 */
export const findViewsOfVisitors = async (
  transaction: Database,
  visitors: string[],
  from: number,
  before: number,
): Promise<CountedView[]> => {
  const rows = await askInPieces(visitors, (piece) =>
    transaction({ view: PAGE_VIEWS_TABLE })
      .join({ target: TARGETS_TABLE }, 'target.id', 'view.target_id')
      .whereIn('view.visitor', piece)
      .where('view.timestamp', '>=', new Date(from))
      .where('view.timestamp', '<', new Date(before))
      .select<{ visitor: string; target: string; at: Date | number }[]>({
        visitor: 'view.visitor',
        target: 'target.key',
        at: 'view.timestamp',
      }),
  );
  return rows.map(({ visitor, target, at }) => ({ visitor, target, at: new Date(at).getTime() }));
};
