import type { ListRange } from '../../../contracts/list-columns';
import type { SiteTime } from '../settings';
import { askedSpan, EVER, type Totals } from './span';

/**
 * The totals whose views and visitors add up to those of a range: of days or longer, because the visitors of hours do not.
 * @param now milliseconds since 1970 UTC
 */
export const wholeTotals = (range: ListRange, now: number, time: SiteTime): Totals => {
  if (range === 'all') {
    return EVER;
  }
  const { span, now: line } = askedSpan(range, now, time);
  return span.bucket === 'hour' ? { period: 'day', from: span.from, to: span.to } : (line.totals[0] as Totals);
};
