import type { IncomingMessage, ServerResponse } from 'node:http';

/**
 * Lets pages of other hosts read the answer. Where the collector sets a cookie the page is named, because browsers keep it only then.
 * @param withCookie whether it does
 */
export const allowPages = ({ headers: { origin } }: IncomingMessage, response: ServerResponse, withCookie: boolean): void => {
  if (!withCookie) {
    response.setHeader('Access-Control-Allow-Origin', '*');
    return;
  }
  response.setHeader('Vary', 'Origin');
  if (origin !== undefined) {
    response.setHeader('Access-Control-Allow-Origin', origin);
    response.setHeader('Access-Control-Allow-Credentials', 'true');
  }
};

/** Answers a browser that asks before it sends. */
export const answerPreflight = (response: ServerResponse): void => {
  response.setHeader('Access-Control-Allow-Methods', 'POST');
  response.setHeader('Access-Control-Allow-Headers', 'Content-Type');
  response.setHeader('Access-Control-Max-Age', '86400');
  response.writeHead(204).end();
};
