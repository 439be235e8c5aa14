import { type RateLimiterAbstract, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import type { circuit, InsightRedis } from '../redis';
import type { Rate } from '../settings';
import { BoundedMemory } from './bounded-memory';

/** What a caller has left of a rate after a request. */
export interface Allowance {
  rate: Rate;
  remaining: number;
  /** Until they have all of it again. */
  resetSeconds: number;
  isExceeded: boolean;
}

/** Redis, and the way to ask it that does not wait while it is away. */
export interface SharedCounts {
  redis: InsightRedis;
  ask: ReturnType<typeof circuit>;
  /** What is written of a caller: never an address. */
  hide(caller: string): Promise<string>;
}

/** Counts one request. Being one too many is an answer, not a failure. */
const consume = (limiter: RateLimiterAbstract, caller: string): Promise<RateLimiterRes> =>
  limiter.consume(caller).catch((refused: unknown) => {
    if (refused instanceof RateLimiterRes) {
      return refused;
    }
    throw refused;
  });

/**
 * Counts the requests of callers by one unit of time: over Redis, so that all instances count together, and in memory where there is none
 * or while it is away. A caller's time begins with their first request.
 * @param name what its keys begin with
 */
export const limiter = (name: string, { perMs }: Rate, shared: SharedCounts | null) => {
  const options = { points: 1, duration: perMs / 1_000 };
  const memory = new BoundedMemory(options);
  const inRedis =
    shared &&
    new RateLimiterRedis({
      ...options,
      storeClient: shared.redis.shared,
      keyPrefix: `${shared.redis.keys.throttle}:${name}`,
      rejectIfRedisNotReady: true,
    });

  const count = async (caller: string): Promise<RateLimiterRes> => {
    if (shared && inRedis) {
      try {
        const hidden = await shared.hide(caller);
        return await shared.ask('throttle the API', () => consume(inRedis, hidden));
      } catch {
        // It has been reported, and is no reason to refuse anybody.
      }
    }
    return consume(memory, caller);
  };

  return async (caller: string, rate: Rate): Promise<Allowance> => {
    const { consumedPoints, msBeforeNext } = await count(caller);
    return {
      rate,
      remaining: Math.max(0, rate.count - consumedPoints),
      resetSeconds: Math.max(1, Math.ceil(msBeforeNext / 1_000)),
      isExceeded: consumedPoints > rate.count,
    };
  };
};
