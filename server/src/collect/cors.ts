import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { RATE_LIMIT_HEADERS } from './admission/rate-limit-headers';

const FOR_NO_PAGE: OutgoingHttpHeaders = { Vary: 'Origin' };

/**
 * Lets pages of other hosts read the answer. The page is named, because the tracker sends the collector's cookies along, where it has
 * any, and browsers show an answer to that, and keep a cookie of it, only then.
 */
export const pageHeaders = ({ headers: { origin } }: IncomingMessage): OutgoingHttpHeaders =>
  origin === undefined
    ? FOR_NO_PAGE
    : {
        Vary: 'Origin',
        'Access-Control-Allow-Origin': origin,
        'Access-Control-Allow-Credentials': 'true',
        'Access-Control-Expose-Headers': RATE_LIMIT_HEADERS,
      };

/** Answers a browser that asks before it sends. */
export const answerPreflight = (response: ServerResponse, headers: OutgoingHttpHeaders): void => {
  response
    .writeHead(204, {
      ...headers,
      'Access-Control-Allow-Methods': 'POST',
      'Access-Control-Allow-Headers': 'Content-Type',
      'Access-Control-Max-Age': '86400',
    })
    .end();
};
