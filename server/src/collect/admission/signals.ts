import type { IncomingHttpHeaders } from 'node:http';

/** Whether the reader objects, by Do Not Track or Global Privacy Control. */
export const objects = (headers: IncomingHttpHeaders): boolean => headers.dnt === '1' || headers['sec-gpc'] === '1';

const AHEAD = /\b(prefetch|prerender|preview)\b/i;

/** Whether the browser loads a page that nobody looks at yet. */
export const isAhead = (headers: IncomingHttpHeaders): boolean =>
  ['sec-purpose', 'purpose', 'x-purpose', 'x-moz'].some((name) => {
    const value = headers[name];
    return value !== undefined && AHEAD.test(String(value));
  });
