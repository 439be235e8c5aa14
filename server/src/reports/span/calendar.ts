import { addDays, addMonths, monthOf } from '../../settings';

const DAY_MS = 86_400_000;

export const firstDayOf = (month: string): string => `${month}-01`;

export const lastDayOf = (month: string): string => addDays(firstDayOf(addMonths(month, 1)), -1);

/** The same day of another month; its last day where it is shorter. */
const sameDayIn = (month: string, day: string): string => {
  const wanted = `${month}${day.slice(month.length)}`;
  const last = lastDayOf(month);
  return wanted < last ? wanted : last;
};

/** The same day so many months later (earlier when negative). */
export const monthsLater = (day: string, months: number): string => sameDayIn(addMonths(monthOf(day), months), day);

/** The Monday of a day's week. */
export const mondayOf = (day: string): string => addDays(day, -((new Date(day).getUTCDay() + 6) % 7));

/** How many days there are from one to another, both inclusive. */
export const countDays = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS) + 1;

/** The days from one to another, both inclusive. */
export const daysFrom = (from: string, to: string): string[] =>
  Array.from({ length: Math.max(countDays(from, to), 0) }, (_, index) => addDays(from, index));

export const earlierOf = (a: string, b: string): string => (a < b ? a : b);
