import type { Core } from '@strapi/strapi';
import type { Room } from '../room';
import { settingsController } from './controller';
import { optionsOf } from './options';
import { type SiteTime, siteTime } from './site-time';
import { tracking, trackingService } from './tracking';
import { trackingChoice } from './tracking-choice';

export { derived } from './derived';
export { optionsOf } from './options';
export { type Rate, type RateUnit, rateOf } from './rate';
export { addDays, addMonths, monthOf, type SiteTime, siteTime } from './site-time';
export { tracking } from './tracking';
export type { TrackingRules } from './tracking-rules';

/** What an administrator changes at run time. */
export const settings: Room = {
  contentTypes: trackingChoice,
  services: {
    tracking: trackingService,
    time: ({ strapi }) => siteTime(optionsOf(strapi).timeZone),
  },
  controllers: { settings: settingsController },
  adminRoutes: [
    { method: 'GET', path: '/settings/tracking', handler: 'settings.findTracking', can: 'change-settings' },
    { method: 'PUT', path: '/settings/tracking/:uid', handler: 'settings.chooseTracking', can: 'change-settings' },
  ],
  bootstrap: (strapi) => tracking(strapi).adoptSchemas(),
};

/** The site's calendar. */
export const timeOf = (strapi: Core.Strapi): SiteTime => strapi.plugin('insight').service('time');
