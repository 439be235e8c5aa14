import type { ContentRow } from '../../../../../contracts/dashboard';
import { USUAL_FLOOR } from '../../../../../contracts/stats';
import { type ContentContext, type ListPage, pageOf, targetsOf } from './context';
import { searched } from './search';
import { targetRows } from './target-rows';

/** No entry is taken to have had fewer views before than the floor: from 1 to 5 is not more growth than from 100 to 300. */
const growthOf = (views: number, viewsBefore: number): number => {
  const base = Math.max(viewsBefore, USUAL_FLOOR);
  return (views - base) / base;
};

/**
 * The entries whose views have grown most against the span before, or fallen most, by that, then views, then age: those of which it can be
 * said, because they have, or had, more views than the floor.
 * @returns one page; O(entries), never O(views)
 */
export const trending = async (context: ContentContext): Promise<ListPage> => {
  const { now, before, question } = context;
  const sign = question.trend === 'down' ? -1 : 1;
  const viewsOf = (target: number): number => now.sums.views[target] ?? 0;
  const viewsBefore = (target: number): number => before?.sums.views[target] ?? 0;
  const growth = (target: number): number => growthOf(viewsOf(target), viewsBefore(target));
  const most = (target: number): number => Math.max(viewsOf(target), viewsBefore(target));
  const moved =
    before === null
      ? []
      : targetsOf(context, 'entry').filter((target) => most(target) > USUAL_FLOOR && sign * growth(target) > 0);
  const found = [...(await searched(context, moved, 'title'))].sort(
    (a, b) => sign * (growth(b) - growth(a)) || most(b) - most(a) || a - b,
  );
  const rows = await targetRows(context, pageOf(context, found), 'title');
  return {
    rows: rows.map((row): ContentRow => ({ ...row, growth: growthOf(row.now.views, row.before?.views ?? 0) })),
    total: found.length,
  };
};
