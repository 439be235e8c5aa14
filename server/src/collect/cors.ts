import type { Context } from 'koa';

/**
 * Lets pages of other hosts read the answer. Where the collector sets a cookie the page is named, because browsers keep it only then.
 * @param withCookie whether it does
 */
export const allowPages = (ctx: Context, withCookie: boolean): void => {
  const { origin } = ctx.req.headers;
  if (!withCookie) {
    ctx.set('Access-Control-Allow-Origin', '*');
    return;
  }
  ctx.set('Vary', 'Origin');
  if (origin !== undefined) {
    ctx.set('Access-Control-Allow-Origin', origin);
    ctx.set('Access-Control-Allow-Credentials', 'true');
  }
};

/** Answers a browser that asks before it sends. */
export const answerPreflight = (ctx: Context): void => {
  ctx.set('Access-Control-Allow-Methods', 'POST');
  ctx.set('Access-Control-Allow-Headers', 'Content-Type');
  ctx.set('Access-Control-Max-Age', '86400');
  ctx.status = 204;
};
