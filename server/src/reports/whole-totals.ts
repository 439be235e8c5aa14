import type { ListRange } from '../../../contracts/list-columns';
import type { SiteTime } from '../settings';
import { askedSpan, type Totals } from './span';

/**
 * The totals whose views and visitors add up to those of a range: of days or longer, because the visitors of hours do not.
 * @param now milliseconds since 1970 UTC
 */
export const wholeTotals = (range: ListRange, now: number, time: SiteTime): Totals => {
  if (range === 'all') {
    return { period: 'lifetime', from: '', to: '' };
  }
  const { span, now: totals } = askedSpan(range, now, time);
  return totals.period === 'hour' ? { period: 'day', from: span.from, to: span.to } : totals;
};
