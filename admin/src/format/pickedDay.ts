/** The calendar day of a date that the design system's date picker gives: midnight of wherever the browser is. */
export const pickedDay = (date: Date): string =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0')).join('-');

/** A calendar day as the date picker takes it, which is as midnight UTC. */
export const dayToPick = (day: string): Date => new Date(day);

const DAYS_BEFORE = 30;

/** The range of the days that end with one. */
export const daysUpTo = (day: string): string =>
  `${new Date(Date.parse(day) - DAYS_BEFORE * 86_400_000).toISOString().slice(0, 10)}..${day}`;
