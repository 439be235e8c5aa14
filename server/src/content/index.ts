import type { Room } from '../room';
import { registerParameter } from './add-stats';
import { attach } from './attach';
import { statsController } from './controller';
import { lifecycleOf, lifecycleService } from './lifecycle/lifecycle';
import { watchDocuments, watchRows } from './lifecycle/watch-deletions';
import { addMiddleware } from './list/content-manager';
import { listController } from './list/controller';
import { listColumnsMiddleware } from './list/offer-columns';
import { listOrderMiddleware, startOrderingLists } from './list/order-lists';
import { popularService } from './popular';
import { contentApiRoutes } from './routes';
import { statsService } from './stats';
import { trackService } from './track';

export { answerCacheable } from './answer-cacheable';
export { type PopularService, popularOf } from './popular';
export { contentApiSanitiser, NOTHING_HIDDEN, publishedEntries } from './published-entries';
export { type StatsService, statsOf } from './stats';
export type { Tracked, TrackService } from './track';

let stopOrderingLists: (() => void) | undefined;

/** What attaches to the types that are tracked: reads that count, numbers beside the entries, which of them are seen most, and what becomes of the numbers with them. */
export const content: Room = {
  services: { lifecycle: lifecycleService, popular: popularService, stats: statsService, track: trackService },
  controllers: { stats: statsController, list: listController },
  middlewares: { 'list-order': listOrderMiddleware, 'list-columns': listColumnsMiddleware },
  adminRoutes: [{ method: 'POST', path: '/entries/:uid/numbers', handler: 'list.findNumbers', can: 'read-entry-numbers' }],
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
    addMiddleware(strapi, 'collection-types.find', 'plugin::insight.list-order');
    addMiddleware(strapi, 'content-types.findContentTypeConfiguration', 'plugin::insight.list-columns');
  },
  bootstrap(strapi) {
    watchRows(strapi);
    stopOrderingLists = startOrderingLists(strapi);
    // Behind Strapi's own middlewares, in front of its router.
    strapi.server.use(attach(strapi));
  },
  destroy(strapi) {
    stopOrderingLists?.();
    return lifecycleOf(strapi).settle();
  },
};
