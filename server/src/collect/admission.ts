import type { IncomingHttpHeaders } from 'node:http';
import { isbot } from 'isbot';

/** Why a request is answered like every other and yet not counted. */
export type FilterReason = 'opt-out' | 'prefetch' | 'bot';

/**
 * Whether what a browser sends may be counted.
 * @returns null when it may, else the reason why not: the reader objects (Do Not Track, Global Privacy Control), the browser loads a
 * page that nobody looks at yet, or the sender is a program
 */
export const filterReason = (headers: IncomingHttpHeaders): FilterReason | null => {
  if (headers.dnt === '1' || headers['sec-gpc'] === '1') {
    return 'opt-out';
  }
  if (/\b(prefetch|prerender)\b/.test(`${headers['sec-purpose'] ?? ''} ${headers.purpose ?? ''} ${headers['x-moz'] ?? ''}`)) {
    return 'prefetch';
  }
  return !headers['user-agent'] || isbot(headers['user-agent']) ? 'bot' : null;
};
