import type { Middleware } from 'koa';
import type { Room } from '../room';
import { outageLog } from '../strapi/outage-log';
import { addStats, registerParameter } from './add-stats';
import { answeredBy } from './answered';
import { statsController } from './controller';
import { readCounter } from './count-read';

/** What attaches to the types that are tracked: reads that count, and numbers beside the entries. */
export const content: Room = {
  controllers: { stats: statsController },
  contentApiRoutes: [{ method: 'GET', path: '/stats/:uid/:documentId', handler: 'stats.findOne', config: { auth: false } }],
  register: registerParameter,
  bootstrap(strapi) {
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
};
