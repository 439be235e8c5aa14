import type { Middleware } from 'koa';
import type { Room } from '../room';
import { outageLog } from '../strapi/outage-log';
import { addStats, registerParameter } from './add-stats';
import { answeredBy } from './answered';
import { statsController } from './controller';
import { readCounter } from './count-read';
import { lifecycleOf, lifecycleService } from './lifecycle/lifecycle';
import { watchDocuments, watchRows } from './lifecycle/watch-deletions';

/** What attaches to the types that are tracked: reads that count, numbers beside the entries, and what becomes of these with an entry. */
export const content: Room = {
  services: { lifecycle: lifecycleService },
  controllers: { stats: statsController },
  contentApiRoutes: [{ method: 'GET', path: '/stats/:uid/:documentId', handler: 'stats.findOne', config: { auth: false } }],
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
  destroy: (strapi) => lifecycleOf(strapi).settle(),
};
