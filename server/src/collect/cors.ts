import type { Context } from 'koa';

/**
 * Lets pages of other hosts read the answer. The page is named, because the tracker sends the collector's cookies along, where it has
 * any, and browsers show an answer to that, and keep a cookie of it, only then.
 */
export const allowPages = (ctx: Context): void => {
  const { origin } = ctx.req.headers;
  ctx.set('Vary', 'Origin');
  if (origin !== undefined) {
    ctx.set('Access-Control-Allow-Origin', origin);
    ctx.set('Access-Control-Allow-Credentials', 'true');
    ctx.set('Access-Control-Expose-Headers', 'Retry-After');
  }
};

/** Answers a browser that asks before it sends. */
export const answerPreflight = (ctx: Context): void => {
  ctx.set('Access-Control-Allow-Methods', 'POST');
  ctx.set('Access-Control-Allow-Headers', 'Content-Type');
  ctx.set('Access-Control-Max-Age', '86400');
  ctx.status = 204;
};
