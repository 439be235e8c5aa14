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
import { chart } from './chart';
import { statisticsChartsController } from './charts/controller';
import { domain } from './domain';
import { metric } from './metric';
import { type StatisticsService, statisticsOf, statisticsService } from './service';
import { deleteOrphans } from './statements/delete-orphans';
import { statistic } from './statistic';
import { statisticObject } from './statistic-object';
import { type TrackersService, trackers } from './trackers';

export type { StatisticsService, TrackersService };

/** Any number by date and by object: domains, metrics, their values, and the trackers that record them. */
export const statistics: Room = {
  tables: [domain, metric, statistic, statisticObject, chart, ...trackers.tables],
  services: { statistics: statisticsService, statisticsCatalogue: catalogueService, ...trackers.services },
  controllers: {
    statistics: statisticsController,
    statisticsAdmin: statisticsAdminController,
    statisticsCharts: statisticsChartsController,
    ...trackers.controllers,
  },
  middlewares: { 'find-caller': findCaller },
  adminRoutes: [...adminRoutes, ...trackers.adminRoutes],
  contentApiRoutes,
  jobs: [
    ...trackers.jobs,
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
    await trackers.bootstrap(strapi);
  },
  destroy: trackers.destroy,
};
