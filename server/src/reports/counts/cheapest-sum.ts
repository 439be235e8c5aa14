import type { CountedDays } from '../../drain';
import { addDays, type SiteTime } from '../../settings';
import { fewestTotals, type Reach, type Totals } from '../span';

/** What adds up to days: totals, and what was counted up to the end of two days, the later one minus the earlier. */
export interface Sum {
  /** The day before the first, taken away; null where nothing was counted before. */
  minus: string | null;
  /** A day up to which all is added; `ever` for all there is. */
  plus: string | null;
  totals: Totals[];
}

const DAY_MS = 86_400_000;

const daysIn = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS) + 1;

/** How many buckets have to be read of every target. */
const bucketsIn = (totals: readonly Totals[]): number =>
  totals.reduce((all, { period, from, to }) => {
    const isMonth = period === 'month';
    return all + (period === 'hour' ? 0 : isMonth ? Math.ceil(daysIn(`${from}-01`, `${to}-28`) / 31) : daysIn(from, to));
  }, 0);

/**
 * The sum that costs the least: a bucket of totals has a row for every target, what has been summed up one for all of them.
 * @param today months that go on are whole where they count up to today
 */
export const cheapestSum = (reach: Reach, { first, last, summedTo }: CountedDays, today: string, time: SiteTime): Sum => {
  const plain: Sum = { minus: null, plus: null, totals: fewestTotals(reach, today, time) };
  if (first === null || last === null) {
    return { ...plain, totals: [] };
  }
  const lastWhole = reach.lastHour === null ? reach.to : addDays(reach.to, -1);
  const dayBefore = addDays(reach.from, -1);
  const isFromStart = reach.from <= first;
  if (!isFromStart && (summedTo === null || dayBefore > summedTo)) {
    return plain;
  }
  const minus = isFromStart ? null : dayBefore;
  if (lastWhole >= last && lastWhole >= reach.from) {
    return bucketsIn(plain.totals) > 1 ? { minus, plus: 'ever', totals: [] } : plain;
  }
  const plus = summedTo === null || summedTo < lastWhole ? summedTo : lastWhole;
  if (plus === null || plus < reach.from) {
    return plain;
  }
  const rest = { ...reach, from: addDays(plus, 1) };
  const totals = rest.from <= rest.to ? fewestTotals(rest, today, time) : [];
  return bucketsIn(totals) < bucketsIn(plain.totals) ? { minus, plus, totals } : plain;
};
