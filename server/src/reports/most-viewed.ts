import type { Database } from '../strapi/database';
import { TARGETS_TABLE, TOTALS_TABLE } from '../totals';
import { inScopes, type Piece, type Ranked, type RankedRow, type Scope } from './ranking';
import type { Totals } from './span';

/**
 * The most viewed entries of some types in a period.
 * @param scopes at least one
 * @returns a piece of the ranking, by views, then visitors, then age; O(entries × buckets), never O(views)
 */
export const mostViewed = async (
  database: Database,
  scopes: readonly Scope[],
  { period, from, to }: Totals,
  { start, count }: Piece,
): Promise<Ranked[]> => {
  const rows: RankedRow[] = await database({ total: TOTALS_TABLE })
    .join({ target: TARGETS_TABLE }, 'target.id', 'total.target_id')
    .where({ 'total.period': period, 'target.kind': 'entry' })
    .whereBetween('total.start', [from, to])
    .where(inScopes(scopes))
    .groupBy('target.id', 'target.uid', 'target.entry_id', 'target.entry_locale')
    // One that was only interacted with has a total, too.
    .havingRaw('sum(??) > 0', ['total.views'])
    .orderByRaw('sum(??) desc, sum(??) desc, ??', ['total.views', 'total.arrivals', 'target.id'])
    .offset(start)
    .limit(count)
    .select({ uid: 'target.uid', documentId: 'target.entry_id', locale: 'target.entry_locale' })
    .sum({ views: 'total.views', visitors: 'total.arrivals' });
  return rows.map((row) => ({ ...row, views: Number(row.views), visitors: Number(row.visitors) }));
};
