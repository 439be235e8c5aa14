import { DAYS_OF_PERIOD, type StatisticPeriod } from '../../../../../contracts/statistics';
import { addDays } from '../../../settings';
import { type DaySpan, earlierOf, laterOf } from './day-span';

/** Days of an object whose values are to be written. */
export interface Target {
  objectId: number;
  /** The first day on which there is anything of it. */
  first: string;
  /** The days of which other things are counted; null where it only gets values of new days. */
  changed: DaySpan | null;
  /** Up to which day it had no values, where it has some now: to the day before the first that it had, or to the last. */
  noneTo: string | null;
}

/** The days up to which values are there, before and after. */
export interface Done {
  before: string;
  to: string;
}

/** The days whose values of a period change; null where none do. */
export const daysOf = (period: StatisticPeriod, { first, changed, noneTo }: Target, done: Done): DaySpan | null => {
  const next = done.before === '' ? first : addDays(done.before, 1);
  const isLonger = done.to > done.before;
  const length = DAYS_OF_PERIOD[period];
  const from = laterOf(first, changed ? (isLonger ? earlierOf(changed.from, next) : changed.from) : next);
  const touched = changed === null || length === null ? done.to : addDays(changed.to, length - 1);
  const to = isLonger ? done.to : earlierOf(done.to, laterOf(touched, noneTo ?? ''));
  return from <= to ? { from, to } : null;
};
