/** The calendar day of a date that the design system's date picker gives: midnight of wherever the browser is. */
export const pickedDay = (date: Date): string =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0')).join('-');

/** A calendar day as the date picker takes it, which is as midnight UTC. */
export const dayToPick = (day: string): Date => new Date(day);
