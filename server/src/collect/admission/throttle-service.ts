import type { Core } from '@strapi/strapi';
import type { InsightConfig } from '../../config';
import { redisOf } from '../../redis';
import { optionsOf, rateOf } from '../../settings';
import { shareThrottle } from './share-throttle';
import { type Rates, type Throttle, throttle } from './throttle';

/** How long the throttle goes on with rates that an administrator may have changed. */
const FRESH_MS = 1_000;

const ratesFrom = ({ collectorRatePerVisitor, collectorRatePerIp }: InsightConfig): Rates => ({
  perVisitor: rateOf(collectorRatePerVisitor),
  perIp: rateOf(collectorRatePerIp),
});

/** Holds senders to the rates that the options say, also when they change. They are not asked for at each event: there are many. */
const followOptions = (limits: Throttle, optionsNow: () => InsightConfig): Throttle => {
  let options: InsightConfig | undefined;
  let lookAt = 0;

  const follow = (now: number): void => {
    lookAt = now + FRESH_MS;
    const current = optionsNow();
    if (current !== options) {
      options = current;
      limits.holdTo(ratesFrom(current));
    }
  };

  return {
    ...limits,
    take(visitor, ip, now) {
      if (now >= lookAt || now < lookAt - FRESH_MS) {
        follow(now);
      }
      return limits.take(visitor, ip, now);
    },
  };
};

/** The limits of this app. */
export const throttleService = ({ strapi }: { strapi: Core.Strapi }) => {
  const limits = followOptions(throttle(ratesFrom(optionsOf(strapi))), () => optionsOf(strapi));
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
