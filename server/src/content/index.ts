import type { Middleware } from 'koa';
import type { Room } from '../room';
import { outageLog } from '../strapi/outage-log';
import { addStats, registerParameter } from './add-stats';
import { answeredBy } from './answered';
import { statsController } from './controller';
import { readCounter } from './count-read';
import { addMiddleware } from './list/content-manager';
import { listController } from './list/controller';
import { listColumnsMiddleware } from './list/offer-columns';
import { listOrderMiddleware, startOrderingLists } from './list/order-lists';

let stopOrderingLists: (() => void) | undefined;

/** What attaches to the types that are tracked: reads that count, and numbers beside the entries. */
export const content: Room = {
  controllers: { stats: statsController, list: listController },
  middlewares: { 'list-order': listOrderMiddleware, 'list-columns': listColumnsMiddleware },
  adminRoutes: [{ method: 'POST', path: '/entries/:uid/numbers', handler: 'list.findNumbers', can: 'read-entry-numbers' }],
  contentApiRoutes: [{ method: 'GET', path: '/stats/:uid/:documentId', handler: 'stats.findOne', config: { auth: false } }],
  register(strapi) {
    registerParameter(strapi);
    addMiddleware(strapi, 'collection-types.find', 'plugin::insight.list-order');
    addMiddleware(strapi, 'content-types.findContentTypeConfiguration', 'plugin::insight.list-columns');
  },
  bootstrap(strapi) {
    stopOrderingLists = startOrderingLists(strapi);
    const countRead = readCounter(strapi);
    const outage = outageLog(strapi, 'Insight cannot give numbers with entries', 'Insight gives numbers with entries again');
    const attach: Middleware = async (ctx, next) => {
      await next();
      const answered = answeredBy(ctx);
      if (answered) {
        countRead(ctx, answered);
        // An entry without its numbers is better than none.
        await addStats(strapi, ctx, answered).then(outage.isOver, outage.began);
      }
    };
    // Behind Strapi's own middlewares, in front of its router.
    strapi.server.use(attach);
  },
  destroy: () => stopOrderingLists?.(),
};
