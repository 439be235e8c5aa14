const SECOND = 1_000;

const UNITS_MS = { second: SECOND, minute: 60 * SECOND, hour: 3_600 * SECOND, day: 86_400 * SECOND };

/** What a rate is told by. */
export type RateUnit = keyof typeof UNITS_MS;

/** So many in each second, minute, hour or day. */
export interface Rate {
  count: number;
  per: RateUnit;
  perMs: number;
}

const isUnit = (word: string | undefined): word is RateUnit => word !== undefined && Object.hasOwn(UNITS_MS, word);

/** Reads a rate as the settings write it, `30/minute`; null for `off`. */
export const rateOf = (text: string): Rate | null => {
  const [count, unit] = text.split('/');
  return isUnit(unit) ? { count: Number(count), per: unit, perMs: UNITS_MS[unit] } : null;
};
