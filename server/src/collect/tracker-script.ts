import { createHash } from 'node:crypto';
import type { Middleware } from 'koa';
import debug from '../../../tracker/dist/debug.js?raw';
import engagement from '../../../tracker/dist/engagement.js?raw';
import interactions from '../../../tracker/dist/interactions.js?raw';
import tracker from '../../../tracker/dist/tracker.js?raw';

const script = (source: string) => ({
  source,
  etag: `"${createHash('sha256').update(source).digest('base64url').slice(0, 22)}"`,
});

/** The browser script and the modules that it asks for, by their paths under the plugin's public root. */
const SCRIPTS = new Map(
  Object.entries({
    '/tracker.js': script(tracker),
    '/tracker/engagement.js': script(engagement),
    '/tracker/interactions.js': script(interactions),
    '/tracker/debug.js': script(debug),
  }),
);

/** `GET /api/insight/tracker.js` and `GET /api/insight/tracker/…`, for pages of any host; all else goes on to Strapi. */
export const trackerScript = (publicRoot: string): Middleware => {
  const isOurs = (path: string): boolean => path.startsWith(`${publicRoot}/tracker`);
  return (ctx, next) => {
    const found = isOurs(ctx.path) ? SCRIPTS.get(ctx.path.slice(publicRoot.length)) : undefined;
    if (!found) {
      return next();
    }
    if (ctx.method !== 'GET' && ctx.method !== 'HEAD') {
      ctx.set('Allow', 'GET, HEAD');
      ctx.status = 405;
      return;
    }
    ctx.set('Access-Control-Allow-Origin', '*');
    ctx.set('Cross-Origin-Resource-Policy', 'cross-origin');
    ctx.set('Cache-Control', 'public, max-age=3600');
    ctx.set('X-Content-Type-Options', 'nosniff');
    ctx.set('ETag', found.etag);
    ctx.status = 200;
    ctx.type = 'text/javascript';
    ctx.body = found.source;
    if (ctx.fresh) {
      ctx.status = 304;
    }
  };
};
