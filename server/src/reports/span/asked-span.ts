import { errors } from '@strapi/utils';
import type { Comparison, DashboardRange, DashboardSpan, Days } from '../../../../contracts/dashboard';
import type { Bucket, RangeName, Span } from '../../../../contracts/reports';
import { addDays, type SiteTime } from '../../settings';
import { comparedDays } from './compared-days';
import { daysOfRange } from './days-of-range';
import { bucketOf, type Line, lineOf } from './line';
import type { Reach } from './reach';

/** A range, and what it is compared with. */
export interface AskedRange {
  range: DashboardRange;
  comparison: Comparison;
}

/** Days that are counted, and how they are drawn. */
export interface Covered {
  reach: Reach;
  line: Line;
}

/** A range at a moment: what it covers, and what it is compared with; null for nothing. */
export interface Asked {
  span: DashboardSpan;
  now: Covered;
  before: Covered | null;
}

/** An instant, in milliseconds since 1970 UTC, and the site's calendar. */
interface Moment {
  now: number;
  time: SiteTime;
}

/** As far as today has come on another day, which may be shorter by a change of the clock. */
const sameHourOn = (day: string, { now, time }: Moment): string => {
  const sinceMidnight = now - time.startOf(time.dayOf(now));
  return time.hourOf(Math.min(time.startOf(day) + sinceMidnight, time.startOf(addDays(day, 1)) - 1));
};

const reachBefore = (
  range: Exclude<DashboardRange, 'all'>,
  comparison: Exclude<Comparison, 'none'>,
  days: Days,
  moment: Moment,
): Reach => {
  const today = moment.time.dayOf(moment.now);
  const { from, to, isWhole } = comparedDays(range, days, today, comparison);
  // A whole day would make every morning look like a loss.
  return { from, to, lastHour: today <= days.to && !isWhole ? sameHourOn(to, moment) : null };
};

/**
 * What a range covers at an instant.
 * @param now milliseconds since 1970 UTC
 * @param firstDay of the first view; null when there was none
 * @throws ValidationError when it has not begun
 */
export const askedRange = ({ range, comparison }: AskedRange, now: number, firstDay: string | null, time: SiteTime): Asked => {
  const days = daysOfRange(range, time.dayOf(now), firstDay);
  if (days.from > time.dayOf(now)) {
    throw new errors.ValidationError('range: must not begin after today');
  }
  const bucket = bucketOf(range, days);
  const covered = (reach: Reach): Covered => ({ reach, line: lineOf(reach, bucket, now, time) });
  const before = comparison === 'none' || range === 'all' ? null : reachBefore(range, comparison, days, { now, time });
  return {
    span: { range, ...days, bucket, timeZone: time.timeZone },
    now: covered({ ...days, lastHour: null }),
    // Of before the first view nothing can be said.
    before: before === null || firstDay === null || before.to < firstDay ? null : covered(before),
  };
};

/** A range of a report of one target at a moment, beside the span before. */
export interface AskedSpan {
  span: Span;
  now: Line;
  before: Line;
}

const BUCKETS: Record<RangeName, Bucket> = { today: 'hour', '7d': 'day', '30d': 'day', '90d': 'day', '12m': 'month' };

/** What a range by name covers at an instant. @param now milliseconds since 1970 UTC */
export const askedSpan = (name: RangeName, now: number, time: SiteTime): AskedSpan => {
  const days = daysOfRange(name, time.dayOf(now), null);
  const bucket = BUCKETS[name];
  return {
    span: { name, ...days, bucket, timeZone: time.timeZone },
    now: lineOf({ ...days, lastHour: null }, bucket, now, time),
    before: lineOf(reachBefore(name, 'before', days, { now, time }), bucket, now, time),
  };
};
