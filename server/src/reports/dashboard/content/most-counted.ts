import type { Summed } from '../../../totals';
import { type ContentContext, type ListPage, pageOf, targetsOf } from './context';
import { isCounted } from './figures';
import { searched } from './search';
import { targetRows } from './target-rows';

/** What is listed, and what by. */
interface Wanted {
  kinds: ('entry' | 'page')[];
  /** What the list is ordered by; of what else than views only those that have any are listed. */
  by: Summed;
  names: 'title' | 'address';
}

/**
 * The entries or pages with the most views, sessions that began or sessions that ended there, of all that were seen in the span, by that,
 * then views, then age.
 * @returns one page; O(targets), never O(views)
 */
export const mostCounted = async (context: ContentContext, { kinds, by, names }: Wanted): Promise<ListPage> => {
  const { sums } = context.now;
  const column = sums[by];
  const exitsOf = (target: number) => (by === 'exits' ? { exits: sums.exits[target] ?? 0 } : {});
  const counted = targetsOf(context, ...kinds).filter((target) =>
    by === 'views' ? isCounted(context.now, target) : (column[target] ?? 0) > 0,
  );
  const found = [...(await searched(context, counted, names))].sort(
    (a, b) => (column[b] as number) - (column[a] as number) || (sums.views[b] as number) - (sums.views[a] as number) || a - b,
  );
  return { rows: await targetRows(context, pageOf(context, found), names, exitsOf), total: found.length };
};
