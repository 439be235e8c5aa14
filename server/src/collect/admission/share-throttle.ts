import type { Core } from '@strapi/strapi';
import { RateLimiterRedis } from 'rate-limiter-flexible';
import type { InsightRedis } from '../../redis';
import type { Rate } from '../../settings';
import { salts } from '../salts';
import type { Counter } from './counter';
import { hiddenCaller } from './hidden-caller';
import type { Throttle } from './throttle';

const EVERY_MS = 1_000;

/** Counts are kept so much longer than their window, whatever the instances' clocks say. */
const LONGER_SECONDS = 60;

/** So many senders are told of at once. */
const MOST_TOLD = 1_000;

const keptSeconds = ({ perMs }: Rate): number => perMs / 1_000 + LONGER_SECONDS;

/** Tells what was sent here, and learns what was sent elsewhere. */
const tell = async (strapi: Core.Strapi, own: Counter, shared: RateLimiterRedis): Promise<void> => {
  const rate = own.rate();
  if (!rate) {
    return;
  }
  const { window, tallies } = own.toTell(Date.now(), MOST_TOLD);
  // The key of the day in which the window began: a sender keeps its name to the window's end, also over midnight.
  const secret = await salts(strapi).secretAt(window * rate.perMs);
  await Promise.all(
    tallies.map(async (tally) => {
      const untold = tally.own - tally.told;
      const key = `${rate.per}:${window}:${hiddenCaller(secret, tally.sender)}`;
      const { consumedPoints } = await shared.penalty(key, untold, { customDuration: keptSeconds(rate) });
      tally.told += untold;
      tally.others = Math.max(0, consumedPoints - tally.told);
    }),
  );
};

const sharedCounter = ({ shared, keys }: InsightRedis, kind: keyof Throttle['counters']): RateLimiterRedis =>
  new RateLimiterRedis({
    storeClient: shared,
    keyPrefix: `${keys.throttle}:${kind}`,
    points: Number.MAX_SAFE_INTEGER,
    duration: LONGER_SECONDS,
    rejectIfRedisNotReady: true,
  });

/**
 * Lets all instances hold a sender to the limit together. They exchange their counts once a second over Redis, so that no request waits
 * for it; while it is away each instance counts for itself.
 * @returns stops it
 */
export const shareThrottle = (strapi: Core.Strapi, { counters }: Throttle, redis: InsightRedis): (() => void) => {
  const addresses = sharedCounter(redis, 'addresses');
  const visitors = sharedCounter(redis, 'visitors');
  let timer: NodeJS.Timeout;
  let isStopped = false;

  const exchange = async (): Promise<void> => {
    try {
      await tell(strapi, counters.addresses, addresses);
      await tell(strapi, counters.visitors, visitors);
      redis.report('throttle', null);
    } catch (error) {
      redis.report('throttle', error);
    }
    schedule();
  };

  const schedule = (): void => {
    if (!isStopped) {
      timer = setTimeout(exchange, EVERY_MS).unref();
    }
  };

  schedule();
  return () => {
    isStopped = true;
    clearTimeout(timer);
  };
};
