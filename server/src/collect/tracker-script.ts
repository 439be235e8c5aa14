import type { Middleware } from 'koa';
import debug from '../../../tracker/dist/debug.js?raw';
import engagement from '../../../tracker/dist/engagement.js?raw';
import interactions from '../../../tracker/dist/interactions.js?raw';
import tracker from '../../../tracker/dist/tracker.js?raw';
import { served } from './script';

/** The browser script and the modules that it asks for, by their paths under the plugin's public root. */
const SCRIPTS = new Map(
  Object.entries({
    '/tracker.js': served(tracker),
    '/tracker/engagement.js': served(engagement),
    '/tracker/interactions.js': served(interactions),
    '/tracker/debug.js': served(debug),
  }),
);

/** `GET /api/insight/tracker.js` and `GET /api/insight/tracker/…`, for pages of any host; all else goes on to Strapi. */
export const trackerScript = (publicRoot: string): Middleware => {
  const isOurs = (path: string): boolean => path.startsWith(`${publicRoot}/tracker`);
  return (ctx, next) => {
    const found = isOurs(ctx.path) ? SCRIPTS.get(ctx.path.slice(publicRoot.length)) : undefined;
    return found ? found(ctx, next) : next();
  };
};
