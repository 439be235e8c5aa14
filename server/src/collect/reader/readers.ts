import type { IncomingMessage } from 'node:http';
import type { InsightConfig } from '../../config';
import type { Caller } from '../callers/caller';
import type { SentEvent } from '../events/event-schema';
import { userAgentText } from '../events/texts';
import { canonicalIp, originOf } from './addresses';

/** Where a reader is and what with, as far as it may be believed. */
export interface Reader {
  ip: string;
  userAgent: string;
}

/** Who sent a request, and whom they speak for. */
export interface Readers {
  /** Whoever made the request itself. */
  sender: Reader;
  /** Whether it came through a trusted proxy. */
  isProxied: boolean;
  /** Whether it reached that proxy by https. */
  isSecure: boolean;
  readerOf(event: SentEvent): Reader;
}

/** Tells whose events a request brings: the sender's own, but for a caller who may name the reader and does. */
export const readersOf = ({ trustedProxies }: InsightConfig) => {
  const origin = originOf(trustedProxies);
  return (request: IncomingMessage, caller: Caller): Readers => {
    const { ip, isProxied } = origin(request);
    const sender = { ip, userAgent: userAgentText(request.headers['user-agent']) };
    const readerOf = ({ ip: named, userAgent }: SentEvent): Reader => {
      if (caller.importEvents) {
        // What is brought in happened elsewhere: nothing of it is where it is brought in from.
        return { ip: canonicalIp(named ?? ''), userAgent: userAgent ?? '' };
      }
      return named === undefined && userAgent === undefined
        ? sender
        : { ip: named === undefined ? ip : canonicalIp(named), userAgent: userAgent ?? sender.userAgent };
    };
    const isSecure = isProxied && /^https\b/i.test(String(request.headers['x-forwarded-proto']));
    return { sender, isProxied, isSecure, readerOf };
  };
};
