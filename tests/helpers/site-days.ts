import { addDays, siteTime } from '../../server/src/settings';
import { hours } from './calendar';
import { TIME_ZONE } from './playground';

const site = siteTime(TIME_ZONE);

/** Noon, on the site's clock, so many days ago; today, the moment itself. */
export const daysAgo = (count: number): string => {
  const day = addDays(site.dayOf(Date.now()), -count);
  return new Date(count === 0 ? Date.now() : site.startOf(day) + hours(12)).toISOString();
};

/** The first and the last moment of a day of the site, so many days ago. */
export const edgesOfDay = (count: number): { first: string; last: string } => {
  const day = addDays(site.dayOf(Date.now()), -count);
  const iso = (instant: number) => new Date(instant).toISOString();
  return { first: iso(site.startOf(day)), last: iso(site.startOf(addDays(day, 1)) - 1) };
};
