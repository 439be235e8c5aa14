import { addDays, type SiteTime } from '../../settings';

/** Where the records begin that are kept: a calendar day of the site, and the instant it begins at. */
export interface Cutoff {
  day: string;
  atMs: number;
}

/** The drain still needs today's records and yesterday's: late events belong to sessions and visitors of these. */
export const FEWEST_DAYS = 2;

const from = (day: string, time: SiteTime): Cutoff => ({ day, atMs: time.startOf(day) });

/** Keeps so many whole days beside today. @throws RangeError when these are too few for the drain, or no whole number */
export const cutoffByDays = (days: number, now: number, time: SiteTime): Cutoff => {
  if (!Number.isInteger(days) || days < FEWEST_DAYS) {
    throw new RangeError(`${days} is not a whole number of at least ${FEWEST_DAYS} days`);
  }
  return from(addDays(time.dayOf(now), -days), time);
};
