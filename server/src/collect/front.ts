import type { Core } from '@strapi/strapi';
import type { Middleware } from 'koa';
import { collectEndpoint } from './endpoint';
import { trackerScript } from './tracker-script';

/** Where the collector and the tracker are found, under the prefix that the app gives its API. */
export const publicPath = (strapi: Core.Strapi, name: 'collect' | 'tracker.js'): string =>
  `${strapi.config.get('api.rest.prefix', '/api')}/insight/${name}`;

/** Answers the collector's requests before Strapi's own middlewares, which cost most of a request, and leaves all others to them. */
export const front = (strapi: Core.Strapi): Middleware => {
  const answers = new Map<string, Middleware>([
    [publicPath(strapi, 'collect'), collectEndpoint(strapi)],
    [publicPath(strapi, 'tracker.js'), trackerScript],
  ]);
  return (ctx, next) => {
    const answer = answers.get(ctx.path);
    return answer ? answer(ctx, next) : next();
  };
};
