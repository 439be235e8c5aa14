import type { Context, Middleware } from 'koa';
import { errorBody, Refusal } from '../collect';
import { OPEN } from './asked';

/** Seconds after which a page may try again what cannot be answered just now. */
const RETRY_AFTER = '10';

const METHODS = 'GET, HEAD';

const refuse = (ctx: Context, refusal: Refusal): void => {
  if (refusal.status === 503) {
    ctx.set('Retry-After', RETRY_AFTER);
  }
  ctx.set('Cache-Control', 'no-store');
  ctx.status = refusal.status;
  ctx.body = errorBody(refusal);
};

/**
 * What pages of any host may read.
 * @param failed hears of what is no fault of the request's
 */
export const openToPages =
  (respond: (ctx: Context) => Promise<void>, failed: (error: unknown) => void): Middleware =>
  async (ctx) => {
    ctx.set(OPEN);
    if (ctx.method === 'OPTIONS') {
      ctx.set({ 'Access-Control-Allow-Methods': METHODS, 'Access-Control-Max-Age': '86400' });
      ctx.set('Access-Control-Allow-Headers', ctx.get('Access-Control-Request-Headers'));
      ctx.status = 204;
      return;
    }
    try {
      if (ctx.method !== 'GET' && ctx.method !== 'HEAD') {
        ctx.set('Allow', METHODS);
        throw new Refusal(405, 'Numbers are asked for by GET.', null);
      }
      await respond(ctx);
    } catch (error) {
      if (!(error instanceof Refusal)) {
        failed(error);
      }
      refuse(ctx, error instanceof Refusal ? error : new Refusal(503, 'This cannot be answered at the moment.', null));
    }
  };
