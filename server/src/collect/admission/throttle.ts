import type { Rate } from '../../settings';
import { connectionOf } from '../reader/networks';
import { counter, windowEndsIn } from './counter';

/** What a sender has too much of, and how long it waits. */
export interface Throttled {
  by: 'visitor' | 'ip';
  retryAfterSeconds: number;
}

/**
 * Holds each visitor and each address to so many events a minute.
 *
 * rate-limiter-flexible's own memory sets a timer for each sender and keeps as many as come; this one is bounded, and is asked for every
 * event.
 */
export const throttle = ({ perVisitor, perIp }: { perVisitor: Rate | null; perIp: Rate | null }) => {
  const visitors = counter(perVisitor);
  const addresses = counter(perIp);
  return {
    counters: { visitors, addresses },
    /** Counts one event. @returns null when it is within the limits */
    take(visitor: string, ip: string, now: number): Throttled | null {
      // The address first: one that sends as ever new visitors fills no memory with them once it is over its limit.
      const by = ip !== '' && !addresses.take(connectionOf(ip), now) ? 'ip' : visitors.take(visitor, now) ? null : 'visitor';
      const rate = by === 'ip' ? perIp : perVisitor;
      return by && rate && { by, retryAfterSeconds: Math.max(1, Math.ceil(windowEndsIn(rate, now) / 1_000)) };
    },
  };
};

export type Throttle = ReturnType<typeof throttle>;
