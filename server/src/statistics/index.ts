import type { Room } from '../room';
import { optionsOf } from '../settings';
import { isCommand } from '../strapi/command';
import { GENTLE_BATCH, gently } from '../strapi/gently';
import { reasonOf } from '../strapi/reason';
import { statisticsAdminController } from './admin/controller';
import { adminRoutes } from './admin/routes';
import { findCaller } from './api/caller';
import { statisticsController } from './api/controller';
import { contentApiRoutes } from './api/routes';
import { catalogueService } from './catalogue/catalogue';
import { offerStoredDomains } from './catalogue/permissions';
import { domain } from './domain';
import { metric } from './metric';
import { type StatisticsService, statisticsOf, statisticsService } from './service';
import { deleteOrphans } from './statements/delete-orphans';
import { statistic } from './statistic';
import { statisticObject } from './statistic-object';

export type { StatisticsService };

/** Any number by date and by object: domains, metrics, and their values. */
export const statistics: Room = {
  tables: [domain, metric, statistic, statisticObject],
  services: { statistics: statisticsService, statisticsCatalogue: catalogueService },
  controllers: { statistics: statisticsController, statisticsAdmin: statisticsAdminController },
  middlewares: { 'find-caller': findCaller },
  adminRoutes,
  contentApiRoutes,
  jobs: [
    {
      name: 'forget-metrics',
      rule: '53 * * * *',
      overdueMinutes: 130,
      run: async (strapi, signal) => {
        await gently(() => deleteOrphans(strapi.db.connection, GENTLE_BATCH), signal);
      },
    },
  ],
  register: offerStoredDomains,
  async bootstrap(strapi) {
    const { statistics: registered } = optionsOf(strapi);
    if (registered.length > 0 && !isCommand()) {
      // A metric that cannot be what config/plugins says is no reason not to start.
      await statisticsOf(strapi)
        .register(registered)
        .catch((error: unknown) => strapi.log.error(`Insight cannot register the option statistics: ${reasonOf(error)}`));
    }
  },
};
