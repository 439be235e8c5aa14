import type { Days } from '../../../../contracts/dashboard';
import { addDays, addMonths, monthOf, type SiteTime } from '../../settings';
import type { Period } from '../../totals';
import { firstDayOf, lastDayOf } from './calendar';

/** The totals of one period whose start lies between two labels, both inclusive. */
export interface Totals {
  period: Period;
  from: string;
  to: string;
}

/** Days that are counted. */
export interface Reach extends Days {
  /** The last hour that counts of the last day, by its label; null where all of that day does. */
  lastHour: string | null;
}

/** The days of totals; null of hours, and of all there ever was. */
export const reachOf = ({ period, from, to }: Totals): Reach | null => {
  switch (period) {
    case 'day':
      return { from, to, lastHour: null };
    case 'month':
      return { from: firstDayOf(from), to: lastDayOf(to), lastHour: null };
    default:
      return null;
  }
};

export const EVER: Totals = { period: 'lifetime', from: '', to: '' };

/** The hours of a day, up to one of them. */
export const hoursOf = (day: string, lastHour: string | null, time: SiteTime): Totals => ({
  period: 'hour',
  from: time.hourOf(time.startOf(day)),
  to: lastHour ?? time.hourOf(time.startOf(addDays(day, 1)) - 1),
});

/** The hours of days. */
export const hoursOfDays = (from: string, to: string, time: SiteTime): Totals => ({
  ...hoursOf(from, null, time),
  to: hoursOf(to, null, time).to,
});

/** The totals of days: of each of them, and of the hours of the last where it counts in part. */
export const dailyTotals = ({ from, to, lastHour }: Reach, time: SiteTime): Totals[] => {
  const lastDay = lastHour === null ? to : addDays(to, -1);
  return [
    ...(from <= lastDay ? [{ period: 'day' as const, from, to: lastDay }] : []),
    ...(lastHour === null ? [] : [hoursOf(to, lastHour, time)]),
  ];
};

/**
 * The fewest totals that add up to days exactly: of whole months, of the days beside them, and of hours where the last day counts in part.
 * @param today the month that goes on is whole where it counts up to today: of later days there is nothing
 */
export const fewestTotals = (reach: Reach, today: string, time: SiteTime): Totals[] => {
  const [days, ...hours] = dailyTotals(reach, time);
  if (days?.period !== 'day') {
    return days ? [days] : [];
  }
  const { from, to } = days;
  const first = from === firstDayOf(monthOf(from)) ? monthOf(from) : addMonths(monthOf(from), 1);
  const last = to === lastDayOf(monthOf(to)) || to === today ? monthOf(to) : addMonths(monthOf(to), -1);
  if (first > last) {
    return [days, ...hours];
  }
  const dayBefore = addDays(firstDayOf(first), -1);
  const dayAfter = firstDayOf(addMonths(last, 1));
  return [
    ...(from <= dayBefore ? [{ period: 'day' as const, from, to: dayBefore }] : []),
    { period: 'month', from: first, to: last },
    ...(dayAfter <= to ? [{ period: 'day' as const, from: dayAfter, to }] : []),
    ...hours,
  ];
};
