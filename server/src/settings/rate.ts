const SECOND = 1_000;

const UNITS_MS: Record<string, number> = { second: SECOND, minute: 60 * SECOND, hour: 3_600 * SECOND, day: 86_400 * SECOND };

/** So many in each time of so many milliseconds. */
export interface Rate {
  count: number;
  perMs: number;
}

/** Reads a rate as the settings write it, `30/minute`; null for `off`. */
export const rateOf = (text: string): Rate | null => {
  const [, count, unit] = /^(\d+)\/(\w+)$/.exec(text) ?? [];
  return count === undefined || unit === undefined ? null : { count: Number(count), perMs: UNITS_MS[unit] ?? SECOND };
};
