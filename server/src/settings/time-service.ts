import type { Core } from '@strapi/strapi';
import { optionsOf } from './options';
import { type SiteTime, siteTime } from './site-time';

/** The site's calendar in whatever time zone the site has when it is asked. */
export interface TimeService extends SiteTime {
  /** The calendar as it is now, for what must be judged by the same one throughout. */
  fixed(): SiteTime;
}

export const timeService = ({ strapi }: { strapi: Core.Strapi }): TimeService => {
  let known: SiteTime | undefined;
  const fixed = (): SiteTime => {
    const { timeZone } = optionsOf(strapi);
    if (known?.timeZone !== timeZone) {
      known = siteTime(timeZone);
    }
    return known;
  };
  return {
    fixed,
    get timeZone() {
      return fixed().timeZone;
    },
    hourOf: (instant) => fixed().hourOf(instant),
    clockHourOf: (instant) => fixed().clockHourOf(instant),
    dayOf: (instant) => fixed().dayOf(instant),
    startOf: (day) => fixed().startOf(day),
  };
};

/** The service as the other rooms call it. */
export const timeOf = (strapi: Core.Strapi): TimeService => strapi.plugin('insight').service('time');
