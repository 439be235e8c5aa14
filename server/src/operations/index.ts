import type { Room } from '../room';
import { isCommand } from '../strapi/command';
import { analysisService } from './analysis/analysis';
import { eraseService } from './erase/erase';
import { healthController } from './health/controller';
import { healthOf, healthService } from './health/health';
import { operationsJobs } from './jobs';
import { rebuildService } from './rebuild/rebuild';
import { recordControllers, recordRoutes } from './record-routes';
import { replayService } from './replay/replay';
import { retentionService } from './retention/retention';

/** What an administrator looks after: how the plugin is, how long records are kept, and what goes before that. */
export const operations: Room = {
  services: {
    health: healthService,
    retention: retentionService,
    replay: replayService,
    rebuild: rebuildService,
    analysis: analysisService,
    erase: eraseService,
  },
  controllers: { health: healthController, ...recordControllers },
  adminRoutes: [{ method: 'GET', path: '/health', handler: 'health.read', can: 'read-health' }, ...recordRoutes],
  jobs: operationsJobs,
  bootstrap(strapi) {
    if (!isCommand()) {
      healthOf(strapi).start();
    }
  },
  destroy: (strapi) => healthOf(strapi).stop(),
};
