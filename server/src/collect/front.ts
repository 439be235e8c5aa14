import type { RequestListener } from 'node:http';
import type { Core } from '@strapi/strapi';
import { derived } from '../settings';
import { throttleOf } from './admission/throttle-service';
import { markStaff } from './callers/mark-staff';
import { collectEndpoint } from './endpoint';
import { apiPrefix, publicPath, publicRoot } from './public-path';
import { countries } from './reader/country';
import { receiver } from './receive';
import { trackerScript } from './tracker-script';

/** Whether a request is for a path. Proxies may be asked by whole addresses, and some pass these on. */
const isFor = (path: string, url: string): boolean =>
  url.startsWith(path)
    ? url.length === path.length || url[path.length] === '?'
    : url[0] !== '/' && URL.canParse(url) && new URL(url).pathname === path;

/** Lets a listener answer the requests for one path, and those that the server has now all others. */
const answerFirst = ({ httpServer }: Core.Strapi['server'], path: string, answer: RequestListener): void => {
  const others = httpServer.listeners('request') as RequestListener[];
  httpServer.removeAllListeners('request');
  httpServer.on('request', (request, response) => {
    if (isFor(path, request.url ?? '')) {
      answer(request, response);
    } else {
      for (const other of others) {
        other.call(httpServer, request, response);
      }
    }
  });
};

/**
 * Answers the collector's requests before Koa sees them: Strapi's own middlewares would cost most of a request, and Koa itself a fifth
 * of what is left. The tracker's scripts are fetched rarely: they are answered by Koa, before the other middlewares.
 */
export const openFront = (strapi: Core.Strapi): void => {
  const collectPath = publicPath(strapi, 'collect');
  const parts = { limits: throttleOf(strapi).limits, countryOf: countries(strapi).countryOf };
  answerFirst(
    strapi.server,
    collectPath,
    collectEndpoint(
      strapi,
      derived(strapi, (options) => receiver(strapi, options, parts)),
    ),
  );
  strapi.server.use(trackerScript(publicRoot(strapi)));
  // Also reading content may count: so the whole content API is told who is staff.
  strapi.server.use(markStaff(strapi, apiPrefix(strapi) || '/'));
};
