import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';

const FOR_ANY_PAGE: OutgoingHttpHeaders = { 'Access-Control-Allow-Origin': '*' };

/**
 * Lets pages of other hosts read the answer. Where the collector sets a cookie the page is named, because browsers keep it only then.
 * @param withCookie whether it does
 */
export const pageHeaders = ({ headers: { origin } }: IncomingMessage, withCookie: boolean): OutgoingHttpHeaders => {
  if (!withCookie) {
    return FOR_ANY_PAGE;
  }
  return {
    Vary: 'Origin',
    ...(origin !== undefined && { 'Access-Control-Allow-Origin': origin, 'Access-Control-Allow-Credentials': 'true' }),
  };
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
