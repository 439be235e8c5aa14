import type { Context } from 'koa';
import { setCookie } from './identity/cookie';
import type { Received } from './receive';

/** Tells a sender what the answer's headers say: a visitor's new id, and when to send again what was too much. */
export const tellSender = (
  ctx: Context,
  { cookie, isSecure, retryAfterSeconds }: Pick<Received, 'cookie' | 'isSecure' | 'retryAfterSeconds'>,
  /** Where the cookie is sent. */
  path: string,
): void => {
  if (cookie) {
    ctx.append('Set-Cookie', setCookie(cookie, path, ctx.req.headers, ctx.secure || isSecure));
  }
  if (retryAfterSeconds > 0) {
    ctx.set('Retry-After', String(retryAfterSeconds));
  }
};
