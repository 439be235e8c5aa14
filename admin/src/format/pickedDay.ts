/** The calendar day of a date as a date picker has it: midnight of wherever the browser is. */
export const pickedDay = (date: Date): string =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0')).join('-');

/** A calendar day as a date picker takes it. */
export const dayToPick = (day: string): Date => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date);
};
