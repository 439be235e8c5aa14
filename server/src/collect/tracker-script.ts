import { createHash } from 'node:crypto';
import type { Middleware } from 'koa';
import source from '../../../tracker/dist/tracker.js?raw';

const ETAG = `"${createHash('sha256').update(source).digest('base64url').slice(0, 22)}"`;

/** `GET /api/insight/tracker.js`: the browser script, for pages of any host. */
export const trackerScript: Middleware = (ctx) => {
  if (ctx.method !== 'GET' && ctx.method !== 'HEAD') {
    ctx.set('Allow', 'GET, HEAD');
    ctx.status = 405;
    return;
  }
  ctx.set('Access-Control-Allow-Origin', '*');
  ctx.set('Cross-Origin-Resource-Policy', 'cross-origin');
  ctx.set('Cache-Control', 'public, max-age=3600');
  ctx.set('X-Content-Type-Options', 'nosniff');
  ctx.set('ETag', ETAG);
  ctx.status = 200;
  ctx.type = 'text/javascript';
  ctx.body = source;
  if (ctx.fresh) {
    ctx.status = 304;
  }
};
