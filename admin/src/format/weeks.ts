const DAY_MS = 86_400_000;

/** The place of a day among the days of its week, 0 for Monday. */
export const weekdayOf = (day: string): number => (new Date(day).getUTCDay() + 6) % 7;

/** Which week after that of `first` a day is in, 0 for the same; weeks begin on Mondays. */
export const weekAfter = (day: string, first: string): number =>
  Math.floor((Date.parse(day) - Date.parse(first) + weekdayOf(first) * DAY_MS) / (7 * DAY_MS));
