import type { Core } from '@strapi/strapi';
import type { SettingName } from '../../../contracts/settings';
import { hiddenCaller, salts } from '../collect';
import { circuit, redisOf } from '../redis';
import { optionsOf, type Rate, rateOf } from '../settings';
import type { ThrottledCaller } from './caller';
import { type Allowance, limiter, type SharedCounts } from './limiter';

/** `page`: what pages ask for their readers, which is as much as these send. */
export type Policy = 'base' | 'staff' | 'page';

const SETTING = { base: 'baseRate', staff: 'staffRate', page: 'collectorRatePerIp' } as const satisfies Record<
  Policy,
  SettingName
>;

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
    async take({ key, isStaff }: ThrottledCaller, policy: Policy = isStaff ? 'staff' : 'base'): Promise<Allowed | null> {
      const rate = rateOf(optionsOf(strapi)[SETTING[policy]]);
      return rate && { policy, ...(await limiterFor(policy, rate)(key, rate)) };
    },
  };
};

/** The service as this room and the pages' room call it. */
export const limits = (strapi: Core.Strapi): ReturnType<typeof limitsService> => strapi.plugin('insight').service('limits');
