import type { Rate } from '../../settings';
import { connectionOf } from '../reader/networks';
import { counter, windowEndsIn } from './counter';

/** How many events one sender may send; null for any number. */
export interface Rates {
  perVisitor: Rate | null;
  perIp: Rate | null;
}

/** What a sender has too much of, and how long it waits. */
export interface Throttled {
  by: 'visitor' | 'ip';
  rate: Rate;
  retryAfterSeconds: number;
}

/**
 * Holds each visitor and each address to so many events in each window of time.
 *
 * rate-limiter-flexible's own memory sets a timer for each sender and keeps as many as come; this one is bounded, and is asked for every
 * event.
 */
export const throttle = ({ perVisitor, perIp }: Rates) => {
  const visitors = counter(perVisitor);
  const addresses = counter(perIp);
  return {
    counters: { visitors, addresses },

    /** Counts one event. @returns null when it is within the limits */
    take(visitor: string, ip: string, now: number): Throttled | null {
      // The address first: one that sends as ever new visitors fills no memory with them once it is over its limit.
      const by = ip !== '' && !addresses.take(connectionOf(ip), now) ? 'ip' : visitors.take(visitor, now) ? null : 'visitor';
      const rate = by === 'ip' ? addresses.rate() : visitors.rate();
      return by && rate && { by, rate, retryAfterSeconds: Math.max(1, Math.ceil(windowEndsIn(rate, now) / 1_000)) };
    },

    /** Holds senders to other rates from now on. */
    holdTo(rates: Rates): void {
      visitors.holdTo(rates.perVisitor);
      addresses.holdTo(rates.perIp);
    },
  };
};

export type Throttle = ReturnType<typeof throttle>;
