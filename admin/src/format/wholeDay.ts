const HOUR_MS = 3_600_000;

/**
 * The hours of a day to its end, so that an axis keeps its length while the day goes by.
 * @param starts the hours that have begun, as instants
 * @returns those and the ones to come until the date changes in `timeZone`: 23 to 25 in all
 */
export const wholeDay = (starts: readonly string[], timeZone: string): string[] => {
  const date = new Intl.DateTimeFormat('en', { dateStyle: 'short', timeZone });
  const hours = [...starts];
  const last = starts.at(-1);
  if (last === undefined) {
    return hours;
  }
  const today = date.format(new Date(last));
  for (let next = Date.parse(last) + HOUR_MS; date.format(next) === today; next += HOUR_MS) {
    hours.push(`${new Date(next).toISOString().slice(0, 16)}Z`);
  }
  return hours;
};
