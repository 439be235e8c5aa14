import { DAYS_OF_PERIOD, type StatisticPeriod } from '../../../../../contracts/statistics';
import type { Aggregate } from '../../../../../contracts/trackers';
import type { ObjectDay } from '../statements/tracker-days';

/** What was counted in some days. */
export type Sums = Pick<ObjectDay, 'entries' | 'counted' | 'amount' | 'least' | 'most'>;

export const NOTHING: Sums = { entries: 0, counted: 0, amount: null, least: null, most: null };

const both = (a: number | null, b: number | null, put: (a: number, b: number) => number): number | null =>
  a === null ? b : b === null ? a : put(a, b);

/** Days put together: an average needs the sum and how many there are. */
export const together = (a: Sums, b: Sums): Sums => ({
  entries: a.entries + b.entries,
  counted: a.counted + b.counted,
  amount: both(a.amount, b.amount, (x, y) => x + y),
  least: both(a.least, b.least, Math.min),
  most: both(a.most, b.most, Math.max),
});

/** Of nothing there is a count and a sum, 0, but no average, smallest or largest. */
export const figureOf = (aggregate: Aggregate, { entries, counted, amount, least, most }: Sums): number | null => {
  switch (aggregate) {
    case 'count':
    case 'distinct':
      return entries;
    case 'sum':
      return amount ?? 0;
    case 'average':
      return counted === 0 ? null : (amount ?? 0) / counted;
    case 'minimum':
      return least;
    case 'maximum':
      return most;
  }
};

/**
 * What was counted in the period that ends with a day.
 * @param days by number
 */
export const sumsOf = (period: StatisticPeriod, days: ReadonlyMap<number, Sums>, day: number): Sums => {
  let sums = NOTHING;
  for (let at = day - (DAYS_OF_PERIOD[period] ?? 1) + 1; at <= day; at += 1) {
    const one = days.get(at);
    if (one) {
      sums = sums === NOTHING ? one : together(sums, one);
    }
  }
  return sums;
};
