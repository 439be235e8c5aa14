import type { Period } from '../../../contracts/stats';
import { addDays, addMonths, monthOf, type SiteTime } from '../settings';
import { askedSpan, EVER, type Totals } from './span';

const HOUR = 3_600_000;

/** What a period covers: the totals that add up to it, and those of the period before; null of one that has none. */
export interface PeriodSpan {
  now: Totals;
  before: Totals | null;
}

const lastHours = (hours: number, now: number, time: SiteTime): PeriodSpan => {
  const first = now - (hours - 1) * HOUR;
  return {
    now: { period: 'hour', from: time.hourOf(first), to: time.hourOf(now) },
    before: { period: 'hour', from: time.hourOf(first - hours * HOUR), to: time.hourOf(first - HOUR) },
  };
};

const lastDays = (days: number, now: number, time: SiteTime): PeriodSpan => {
  const to = time.dayOf(now);
  const from = addDays(to, 1 - days);
  return {
    now: { period: 'day', from, to },
    before: { period: 'day', from: addDays(from, -days), to: addDays(from, -1) },
  };
};

const lastMonths = (months: number, now: number, time: SiteTime): PeriodSpan => {
  const to = monthOf(time.dayOf(now));
  const from = addMonths(to, 1 - months);
  return {
    now: { period: 'month', from, to },
    before: { period: 'month', from: addMonths(from, -months), to: addMonths(from, -1) },
  };
};

const today = (now: number, time: SiteTime): PeriodSpan => {
  const asked = askedSpan('today', now, time);
  return { now: asked.now.totals[0] as Totals, before: asked.before.totals[0] as Totals };
};

/** What a period covers at an instant. @param now milliseconds since 1970 UTC */
export const periodSpan = (period: Period, now: number, time: SiteTime): PeriodSpan => {
  switch (period) {
    case 'all':
      return { now: EVER, before: null };
    case 'today':
      return today(now, time);
    case '12m':
      return lastMonths(12, now, time);
    case '24h':
      return lastHours(24, now, time);
    default:
      return lastDays(Number.parseInt(period, 10), now, time);
  }
};
