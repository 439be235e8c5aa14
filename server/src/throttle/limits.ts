import type { Core } from '@strapi/strapi';
import { hiddenCaller, salts } from '../collect';
import { circuit, redisOf } from '../redis';
import { optionsOf, type Rate, rateOf } from '../settings';
import type { ThrottledCaller } from './caller';
import { type Allowance, limiter, type SharedCounts } from './limiter';

export type Policy = 'base' | 'staff';

/** What a caller may do in the time under way. */
export type Allowed = Allowance & { policy: Policy };

const sharedCounts = (strapi: Core.Strapi): SharedCounts | null => {
  const redis = redisOf(strapi);
  return (
    redis && {
      redis,
      ask: circuit({ probe: () => redis.shared.exists(redis.keys.throttle), report: redis.report }),
      hide: async (caller) => hiddenCaller(await salts(strapi).secretAt(Date.now()), caller),
    }
  );
};

/**
 * Counts the requests of callers of the API, by the rates that the settings give just now. When a rate is raised or lowered, counts go on;
 * when it is by another unit of time, they begin anew.
 */
export const limitsService = ({ strapi }: { strapi: Core.Strapi }) => {
  const limiters = new Map<string, ReturnType<typeof limiter>>();
  let shared: SharedCounts | null | undefined;

  const limiterFor = (policy: Policy, rate: Rate): ReturnType<typeof limiter> => {
    const name = `${policy}:${rate.per}`;
    shared ??= sharedCounts(strapi);
    const known = limiters.get(name) ?? limiter(name, rate, shared);
    limiters.set(name, known);
    return known;
  };

  return {
    /** Counts one request. @returns null where there is no limit */
    async take({ key, isStaff }: ThrottledCaller): Promise<Allowed | null> {
      const policy: Policy = isStaff ? 'staff' : 'base';
      const rate = rateOf(optionsOf(strapi)[`${policy}Rate`]);
      return rate && { policy, ...(await limiterFor(policy, rate)(key, rate)) };
    },
  };
};

/** The service as this room calls it. */
export const limits = (strapi: Core.Strapi): ReturnType<typeof limitsService> => strapi.plugin('insight').service('limits');
