import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { RATE_LIMIT_HEADERS, rateLimitHeaders } from '../collect';
import type { RouteMiddleware } from '../room';
import { throttledCallers } from './caller';
import { type Allowed, limits } from './limits';

/** Says what is left, to pages of other hosts too. */
const tell = (ctx: Context, allowed: Allowed): void => {
  ctx.set(rateLimitHeaders(allowed));
  if (ctx.get('Origin') !== '') {
    ctx.append('Access-Control-Expose-Headers', RATE_LIMIT_HEADERS);
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
