import type { Middleware } from 'koa';
import type { Room } from '../room';
import { outageLog } from '../strapi/outage-log';
import { addStats, registerParameter } from './add-stats';
import { answeredBy } from './answered';
import { statsController } from './controller';
import { readCounter } from './count-read';
import { popularService } from './popular';
import { contentApiRoutes } from './routes';
import { statsService } from './stats';
import { trackService } from './track';

export { answerCacheable } from './answer-cacheable';
export { type PopularService, popularOf } from './popular';
export { contentApiSanitiser, NOTHING_HIDDEN, publishedEntries } from './published-entries';
export { type StatsService, statsOf } from './stats';
export type { Tracked, TrackService } from './track';

/** What attaches to the types that are tracked: reads that count, numbers beside the entries, and which of them are seen most. */
export const content: Room = {
  services: { popular: popularService, stats: statsService, track: trackService },
  controllers: { stats: statsController },
  contentApiRoutes,
  register: registerParameter,
  bootstrap(strapi) {
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
};
