import type { RangeName, Span } from '../../../contracts/reports';
import { addDays, addMonths, monthOf, type SiteTime } from '../settings';
import type { Period } from '../totals';

const HOUR = 3_600_000;

/** The smallest change of a clock in use today, of Lord Howe Island. */
const HALF_HOUR = HOUR / 2;

/** Days that a range covers, today included. */
const DAYS = { '7d': 7, '30d': 30, '90d': 90 } as const;

const MONTHS = 12;

/** The totals that a question adds up: those of one period whose start lies between two labels, both inclusive. */
export interface Totals {
  period: Period;
  from: string;
  to: string;
}

/** A range at a moment: what it covers, the totals that answer it, and those of the span before. */
export interface AskedSpan {
  span: Span;
  now: Totals;
  before: Totals;
  /** The label of every bucket that has begun. */
  buckets: string[];
}

const listOf = (count: number, label: (index: number) => string): string[] =>
  Array.from({ length: count }, (_, index) => label(index));

const today = (now: number, time: SiteTime): AskedSpan => {
  const day = time.dayOf(now);
  const midnight = time.startOf(day);
  const yesterday = time.startOf(addDays(day, -1));
  const sinceMidnight = now - midnight;
  // A clock that changes by half an hour begins an hour half an hour after or before the last: none must be left out.
  const halves = listOf(Math.floor(sinceMidnight / HALF_HOUR) + 1, (half) => time.hourOf(midnight + half * HALF_HOUR));
  return {
    span: { name: 'today', from: day, to: day, bucket: 'hour', timeZone: time.timeZone },
    now: { period: 'hour', from: time.hourOf(midnight), to: time.hourOf(now) },
    // Only as far as today has come: a whole day would make every morning look like a loss.
    // Yesterday may have been shorter than today is already, by a change of the clock.
    before: { period: 'hour', from: time.hourOf(yesterday), to: time.hourOf(Math.min(yesterday + sinceMidnight, midnight - 1)) },
    buckets: [...new Set(halves)],
  };
};

const lastDays = (name: keyof typeof DAYS, now: number, time: SiteTime): AskedSpan => {
  const days = DAYS[name];
  const to = time.dayOf(now);
  const from = addDays(to, 1 - days);
  return {
    span: { name, from, to, bucket: 'day', timeZone: time.timeZone },
    now: { period: 'day', from, to },
    before: { period: 'day', from: addDays(from, -days), to: addDays(from, -1) },
    buckets: listOf(days, (index) => addDays(from, index)),
  };
};

const lastMonths = (now: number, time: SiteTime): AskedSpan => {
  const day = time.dayOf(now);
  const to = monthOf(day);
  const from = addMonths(to, 1 - MONTHS);
  return {
    span: { name: '12m', from: `${from}-01`, to: day, bucket: 'month', timeZone: time.timeZone },
    now: { period: 'month', from, to },
    before: { period: 'month', from: addMonths(from, -MONTHS), to: addMonths(from, -1) },
    buckets: listOf(MONTHS, (index) => addMonths(from, index)),
  };
};

/** What a range covers at an instant. @param now milliseconds since 1970 UTC */
export const askedSpan = (name: RangeName, now: number, time: SiteTime): AskedSpan => {
  switch (name) {
    case 'today':
      return today(now, time);
    case '12m':
      return lastMonths(now, time);
    default:
      return lastDays(name, now, time);
  }
};
