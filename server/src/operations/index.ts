import type { Room } from '../room';
import { isCommand } from '../strapi/command';
import { analysisService } from './analysis/analysis';
import { healthController } from './health/controller';
import { healthOf, healthService } from './health/health';
import { operationsJobs } from './jobs';
import { rebuildService } from './rebuild/rebuild';
import { replayService } from './replay/replay';
import { retentionService } from './retention/retention';

/** What an administrator looks after: how the plugin is, and how long records are kept. */
export const operations: Room = {
  services: {
    health: healthService,
    retention: retentionService,
    replay: replayService,
    rebuild: rebuildService,
    analysis: analysisService,
  },
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
