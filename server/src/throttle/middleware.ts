import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import type { RouteMiddleware } from '../room';
import { throttledCallers } from './caller';
import { type Allowed, limits } from './limits';

/** What pages of other hosts may read of an answer, beside what Strapi lets them. */
const EXPOSED = 'Retry-After, RateLimit, RateLimit-Policy, RateLimit-Limit, RateLimit-Remaining, RateLimit-Reset';

/**
 * Says what is left: as the IETF's draft has it now (draft-ietf-httpapi-ratelimit-headers-10), and, for the clients that were written for
 * its first versions (up to 06), as three numbers.
 */
const tell = (ctx: Context, { policy, rate, remaining, resetSeconds }: Allowed): void => {
  ctx.set({
    'RateLimit-Policy': `"${policy}";q=${rate.count};w=${rate.perMs / 1_000}`,
    RateLimit: `"${policy}";r=${remaining};t=${resetSeconds}`,
    'RateLimit-Limit': String(rate.count),
    'RateLimit-Remaining': String(remaining),
    'RateLimit-Reset': String(resetSeconds),
  });
  if (ctx.get('Origin') !== '') {
    ctx.append('Access-Control-Expose-Headers', EXPOSED);
  }
};

const inWords = (seconds: number): string => (seconds === 1 ? 'a second' : `${seconds} seconds`);

/** Holds callers of the API to the rates of the settings, after Strapi has found out who they are. */
export const throttleMiddleware: RouteMiddleware<object> = (_, { strapi }) => {
  const callerOf = throttledCallers(strapi);
  return async (ctx, next) => {
    const allowed = await limits(strapi).take(await callerOf(ctx));
    if (allowed) {
      tell(ctx, allowed);
      if (allowed.isExceeded) {
        const { rate, resetSeconds } = allowed;
        ctx.set('Retry-After', String(resetSeconds));
        throw new errors.RateLimitError(
          `No more than ${rate.count} requests a ${rate.per} are taken: wait ${inWords(resetSeconds)}.`,
        );
      }
    }
    await next();
  };
};
