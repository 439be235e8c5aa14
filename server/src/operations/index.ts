import type { Room } from '../room';
import { isCommand } from '../strapi/command';
import { healthController } from './health/controller';
import { healthOf, healthService } from './health/health';
import { operationsJobs } from './jobs';
import { retentionService } from './retention/retention';

/** What an administrator looks after: how the plugin is, and how long records are kept. */
export const operations: Room = {
  services: { health: healthService, retention: retentionService },
  controllers: { health: healthController },
  adminRoutes: [{ method: 'GET', path: '/health', handler: 'health.read', can: 'read-health' }],
  jobs: operationsJobs,
  bootstrap(strapi) {
    if (!isCommand()) {
      healthOf(strapi).start();
    }
  },
  destroy: (strapi) => healthOf(strapi).stop(),
};
