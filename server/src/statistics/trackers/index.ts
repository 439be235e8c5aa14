import type { Room } from '../../room';
import { optionsOf } from '../../settings';
import { isCommand } from '../../strapi/command';
import { reasonOf } from '../../strapi/reason';
import { trackersController } from './admin/controller';
import { trackerRoutes } from './admin/routes';
import type { TrackerRegistration } from './definition/definition';
import { trackersOf, trackersService } from './service';
import { tracker } from './tracker';
import { trackerChange } from './tracker-change';
import { trackerDay } from './tracker-day';
import type { TrackersService } from './trackers-service';

export type { TrackersService };

/** Rules that record statistics from content types. */
export const trackers: Required<
  Pick<Room, 'tables' | 'services' | 'controllers' | 'adminRoutes' | 'jobs' | 'bootstrap' | 'destroy'>
> = {
  tables: [tracker, trackerDay, trackerChange],
  services: { trackers: trackersService },
  controllers: { trackers: trackersController },
  adminRoutes: trackerRoutes,
  jobs: [
    {
      name: 'run-trackers',
      rule: '*/5 * * * *',
      overdueMinutes: 20,
      run: (strapi, signal) => trackersOf(strapi).runAll(signal),
    },
  ],
  async bootstrap(strapi) {
    await trackersOf(strapi).start();
    const { trackers: registered } = optionsOf(strapi);
    if (registered.length > 0 && !isCommand()) {
      await trackersOf(strapi)
        .register(registered as TrackerRegistration[])
        .catch((error: unknown) => strapi.log.error(`Insight cannot register the option trackers: ${reasonOf(error)}`));
    }
  },
  destroy: (strapi) => trackersOf(strapi).stop(),
};
