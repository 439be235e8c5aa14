import type { Room } from '../room';
import { settingsController } from './controller';
import { setting } from './setting';
import { settingsOf, settingsService } from './settings-service';
import { timeService } from './time-service';
import { tracking, trackingService } from './tracking';
import { trackingChoice } from './tracking-choice';

export { derived } from './derived';
export { optionsOf } from './options';
export { type Rate, rateOf } from './rate';
export { settingsOf } from './settings-service';
export { addDays, addMonths, monthOf, type SiteTime, siteTime } from './site-time';
export { timeOf } from './time-service';
export { tracking } from './tracking';
export type { TrackingRules } from './tracking-rules';

/** What an administrator changes at run time. */
export const settings: Room = {
  tables: [setting, trackingChoice],
  services: { settings: settingsService, time: timeService, tracking: trackingService },
  controllers: { settings: settingsController },
  adminRoutes: [
    { method: 'GET', path: '/settings', handler: 'settings.find', can: 'change-settings' },
    { method: 'PUT', path: '/settings', handler: 'settings.change', can: 'change-settings' },
    { method: 'GET', path: '/settings/tracking', handler: 'settings.findTracking', can: 'change-settings' },
    { method: 'PUT', path: '/settings/tracking/:uid', handler: 'settings.chooseTracking', can: 'change-settings' },
  ],
  async bootstrap(strapi) {
    await settingsOf(strapi).start();
    await tracking(strapi).adoptSchemas();
  },
  destroy: (strapi) => settingsOf(strapi).stop(),
};
