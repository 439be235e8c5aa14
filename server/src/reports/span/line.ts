import type { DashboardBucket, DashboardRange, Days } from '../../../../contracts/dashboard';
import { addDays, addMonths, monthOf, type SiteTime } from '../../settings';
import { countDays, daysFrom, earlierOf, firstDayOf, mondayOf } from './calendar';
import { dailyTotals, fewestTotals, hoursOf, type Reach, type Totals } from './reach';

const HOUR = 3_600_000;

/** The smallest change of a clock in use today, of Lord Howe Island. */
const HALF_HOUR = HOUR / 2;

const MOST_DAYS = 92;
const MOST_DAYS_OF_WEEKS = 53 * 7;

/** The steps of a line. */
export interface Line {
  bucket: DashboardBucket;
  /** The totals that make it. */
  totals: Totals[];
  /** The label of every bucket that has begun. */
  buckets: string[];
  /** The bucket that a total is part of, by the total's label. */
  bucketOf(start: string): string;
}

/** The steps that fit a range: a line has no more than a hundred of them in twenty years of use. */
export const bucketOf = (range: DashboardRange, { from, to }: Days): DashboardBucket => {
  const days = countDays(from, to);
  if (days === 1) {
    return 'hour';
  }
  if (days <= MOST_DAYS) {
    return 'day';
  }
  return range !== '12m' && days <= MOST_DAYS_OF_WEEKS ? 'week' : 'month';
};

/** The hours from one instant to another. A clock that changes by half an hour begins an hour half an hour early or late: none is left out. */
const hoursBetween = (from: number, to: number, time: SiteTime): string[] => {
  const halves = Array.from({ length: Math.floor((to - from) / HALF_HOUR) + 1 }, (_, index) =>
    time.hourOf(from + index * HALF_HOUR),
  );
  return [...new Set(halves)];
};

const monthsFrom = (from: string, to: string): string[] => {
  const months: string[] = [];
  for (let month = monthOf(from); month <= monthOf(to); month = addMonths(month, 1)) {
    months.push(month);
  }
  return months;
};

const isDay = (label: string): boolean => label.length === '2026-11-20'.length;

/** The day that a total begins on. @param lastDay the only one that counts by its hours */
const dayOfTotal = (start: string, lastDay: string): string =>
  isDay(start) ? start : start.length === '2026-11'.length ? firstDayOf(start) : lastDay;

/** How days are drawn in steps. @param now milliseconds since 1970 UTC */
export const lineOf = (reach: Reach, bucket: DashboardBucket, now: number, time: SiteTime): Line => {
  const today = time.dayOf(now);
  const lastBegun = earlierOf(reach.to, today);
  const dayOf = (start: string): string => dayOfTotal(start, reach.to);
  switch (bucket) {
    case 'hour': {
      const end = reach.lastHour === null ? time.startOf(addDays(reach.to, 1)) - 1 : Date.parse(reach.lastHour);
      const buckets = hoursBetween(time.startOf(reach.from), Math.min(end, now), time);
      return { bucket, totals: [hoursOf(reach.to, reach.lastHour, time)], buckets, bucketOf: (start) => start };
    }
    case 'day':
      return { bucket, totals: dailyTotals(reach, time), buckets: daysFrom(reach.from, lastBegun), bucketOf: dayOf };
    case 'week': {
      const buckets = [...new Set(daysFrom(reach.from, lastBegun).map(mondayOf))];
      return { bucket, totals: dailyTotals(reach, time), buckets, bucketOf: (start) => mondayOf(dayOf(start)) };
    }
    default: {
      const totals = fewestTotals(reach, today, time);
      return { bucket, totals, buckets: monthsFrom(reach.from, lastBegun), bucketOf: (start) => monthOf(dayOf(start)) };
    }
  }
};
