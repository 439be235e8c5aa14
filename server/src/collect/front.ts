import type { Core } from '@strapi/strapi';
import type { Middleware } from 'koa';
import { optionsOf } from '../settings';
import { throttleOf } from './admission/throttle-service';
import { markStaff } from './callers/mark-staff';
import { collectEndpoint } from './endpoint';
import { countries } from './reader/country';
import { trackerScript } from './tracker-script';

/** Where all that is open to the public is found, under the prefix that the app gives its API. */
export const publicRoot = (strapi: Core.Strapi): string => `${strapi.config.get('api.rest.prefix', '/api')}/insight`;

export const publicPath = (strapi: Core.Strapi, name: 'collect' | 'tracker.js'): string => `${publicRoot(strapi)}/${name}`;

/** Answers the collector's requests before Strapi's own middlewares, which cost most of a request, and leaves all others to them. */
export const front = (strapi: Core.Strapi): Middleware => {
  const collectPath = publicPath(strapi, 'collect');
  const parts = { limits: throttleOf(strapi).limits, countryOf: countries(strapi).countryOf };
  const answers = new Map<string, Middleware>([
    [collectPath, collectEndpoint(strapi, optionsOf(strapi), parts)],
    [publicPath(strapi, 'tracker.js'), trackerScript],
  ]);
  const others = markStaff(strapi, publicRoot(strapi));
  return (ctx, next) => (answers.get(ctx.path) ?? others)(ctx, next);
};
