import type { Middleware } from 'koa';
import type { Room } from '../room';
import { outageLog } from '../strapi/outage-log';
import { addStats, registerParameter } from './add-stats';
import { answeredBy } from './answered';
import { statsController } from './controller';
import { readCounter } from './count-read';
import { lifecycleOf, lifecycleService } from './lifecycle/lifecycle';
import { watchDocuments, watchRows } from './lifecycle/watch-deletions';
import { popularService } from './popular';
import { contentApiRoutes } from './routes';
import { statsService } from './stats';
import { trackService } from './track';

export type { PopularService } from './popular';
export type { StatsService } from './stats';
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
    const countRead = readCounter(strapi);
    const outage = outageLog(strapi, 'Insight cannot give numbers with entries', 'Insight gives numbers with entries again');
    const attach: Middleware = async (ctx, next) => {
      await next();
      const answered = answeredBy(strapi, ctx);
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
