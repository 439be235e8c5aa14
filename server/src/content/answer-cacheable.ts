import { createHash } from 'node:crypto';
import type { Context } from 'koa';

/** Numbers are a second old at best: nobody needs them newer than this, and a busy page asks only so often. */
const FRESH_SECONDS = 10;

/**
 * Answers what browsers and shared caches may keep for a moment, and 304 to whoever has it already. What somebody was given because of who
 * they are is kept by them only.
 */
export const answerCacheable = (ctx: Context, body: object): void => {
  const isPrivate = ctx.get('Authorization') !== '';
  ctx.set('Cache-Control', `${isPrivate ? 'private' : 'public'}, max-age=${FRESH_SECONDS}`);
  ctx.vary('Authorization');
  ctx.set('ETag', `W/"${createHash('sha256').update(JSON.stringify(body)).digest('base64url').slice(0, 22)}"`);
  ctx.body = body;
  if (ctx.fresh) {
    ctx.status = 304;
  }
};
