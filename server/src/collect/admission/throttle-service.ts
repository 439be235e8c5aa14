import type { Core } from '@strapi/strapi';
import { redisOf } from '../../redis';
import { optionsOf, rateOf } from '../../settings';
import { shareThrottle } from './share-throttle';
import { throttle } from './throttle';

/** The limits of this app. */
export const throttleService = ({ strapi }: { strapi: Core.Strapi }) => {
  const { collectorRatePerVisitor, collectorRatePerIp } = optionsOf(strapi);
  const limits = throttle({ perVisitor: rateOf(collectorRatePerVisitor), perIp: rateOf(collectorRatePerIp) });
  let stop: (() => void) | undefined;
  return {
    limits,
    /** Begins to share counts with the other instances, where there is a Redis for that. */
    start(): void {
      const redis = redisOf(strapi);
      if (redis) {
        stop ??= shareThrottle(strapi, limits, redis);
      }
    },
    stop(): void {
      stop?.();
      stop = undefined;
    },
  };
};

/** The service as this room calls it. */
export const throttleOf = (strapi: Core.Strapi): ReturnType<typeof throttleService> =>
  strapi.plugin('insight').service('throttle');
