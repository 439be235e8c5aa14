import type { ViewStats } from '../../../contracts/stats';

const NONE: ViewStats = { views: 0, visitors: 0, today: 0, week: 0, month: 0, firstViewedAt: null, lastViewedAt: null };

/** ISO instants are in order as texts are. */
const first = (a: string | null, b: string | null): string | null => (a === null || (b !== null && b < a) ? b : a);
const last = (a: string | null, b: string | null): string | null => (a === null || (b !== null && b > a) ? b : a);

/** The numbers of several targets together; of none, zero. */
export const addedUp = (stats: readonly ViewStats[]): ViewStats =>
  stats.reduce(
    (all, one) => ({
      views: all.views + one.views,
      visitors: all.visitors + one.visitors,
      today: all.today + one.today,
      week: all.week + one.week,
      month: all.month + one.month,
      firstViewedAt: first(all.firstViewedAt, one.firstViewedAt),
      lastViewedAt: last(all.lastViewedAt, one.lastViewedAt),
    }),
    NONE,
  );
