import type { Room } from '../room';
import { registerParameter } from './add-stats';
import { attach } from './attach';
import { statsController } from './controller';
import { lifecycleOf, lifecycleService } from './lifecycle/lifecycle';
import { watchDocuments, watchRows } from './lifecycle/watch-deletions';
import { popularService } from './popular';
import { contentApiRoutes } from './routes';
import { statsService } from './stats';
import { trackService } from './track';

export { answerCacheable } from './answer-cacheable';
export { type PopularService, popularOf } from './popular';
export { contentApiSanitiser, NOTHING_HIDDEN, publishedEntries } from './published-entries';
export { type StatsService, statsOf } from './stats';
export type { Tracked, TrackService } from './track';

/** What attaches to the types that are tracked: reads that count, numbers beside the entries, which of them are seen most, and what becomes of the numbers with them. */
export const content: Room = {
  services: { lifecycle: lifecycleService, popular: popularService, stats: statsService, track: trackService },
  controllers: { stats: statsController },
  contentApiRoutes,
  jobs: [
    {
      name: 'look-after-entries',
      rule: '50 * * * *',
      overdueMinutes: 130,
      run: (strapi, signal) => lifecycleOf(strapi).lookAfterAll(signal),
    },
  ],
  register(strapi) {
    registerParameter(strapi);
    watchDocuments(strapi);
  },
  bootstrap(strapi) {
    watchRows(strapi);
    // Behind Strapi's own middlewares, in front of its router.
    strapi.server.use(attach(strapi));
  },
  destroy: (strapi) => lifecycleOf(strapi).settle(),
};
