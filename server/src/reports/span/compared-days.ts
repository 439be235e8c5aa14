import type { Comparison, DashboardRange, Days } from '../../../../contracts/dashboard';
import { addDays } from '../../settings';
import { countDays, earlierOf, monthsLater } from './calendar';

const YEAR = 12;

/** Days to compare with, and whether the last of them counts to its end although the last day compared is not over. */
interface ComparedDays extends Days {
  isWhole: boolean;
}

const monthsBefore = ({ from, to }: Days, months: number): ComparedDays => {
  const last = monthsLater(to, -months);
  // The 31st has no counterpart in a shorter month, which then counts as a whole.
  return { from: monthsLater(from, -months), to: last, isWhole: last.slice(-2) !== to.slice(-2) };
};

/** The days that others are compared with: of days that go on, as far as today has come. Before all time there is nothing. */
export const comparedDays = (
  range: Exclude<DashboardRange, 'all'>,
  days: Days,
  today: string,
  comparison: Exclude<Comparison, 'none'>,
): ComparedDays => {
  const begun: Days = { from: days.from, to: earlierOf(days.to, today) };
  if (comparison === 'year' || range === '12m') {
    return monthsBefore(begun, YEAR);
  }
  if (range === 'month') {
    return monthsBefore(begun, 1);
  }
  if (range === 'last-month') {
    return { from: monthsLater(days.from, -1), to: addDays(days.from, -1), isWhole: true };
  }
  const from = addDays(days.from, -countDays(days.from, days.to));
  return { from, to: addDays(from, countDays(begun.from, begun.to) - 1), isWhole: false };
};
