import type { Core } from '@strapi/strapi';
import { RateLimiterRedis } from 'rate-limiter-flexible';
import type { InsightRedis } from '../../redis';
import { dailyVisitor } from '../identity/visitor';
import { salts } from '../salts';
import type { counter } from './counter';
import type { Throttle } from './throttle';

const EVERY_MS = 1_000;

/** Longer than the minute that is counted, whatever the instances' clocks say. */
const KEPT_SECONDS = 120;

/** So many senders are told of at once, those who sent most first. */
const MOST_TOLD = 1_000;

type Counter = ReturnType<typeof counter>;

/** Tells what was sent here, and learns what was sent elsewhere. */
const tell = async (own: Counter, shared: RateLimiterRedis, secret: Buffer): Promise<void> => {
  const { window, senders } = own.toTell(Date.now());
  const most = senders.sort((a, b) => b.untold - a.untold).slice(0, MOST_TOLD);
  await Promise.all(
    most.map(async ({ sender, untold, tally }) => {
      // No address is written anywhere: of a sender only a keyed hash is told, as of a visitor.
      const key = `${window}:${dailyVisitor(secret, sender, '')}`;
      const { consumedPoints } = await shared.penalty(key, untold);
      tally.told += untold;
      tally.others = consumedPoints - tally.told;
    }),
  );
};

const sharedCounter = ({ shared, keys }: InsightRedis, kind: keyof Throttle['counters']): RateLimiterRedis =>
  new RateLimiterRedis({
    storeClient: shared,
    keyPrefix: `${keys.throttle}:${kind}`,
    points: Number.MAX_SAFE_INTEGER,
    duration: KEPT_SECONDS,
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
      const secret = await salts(strapi).secretAt(Date.now());
      await tell(counters.addresses, addresses, secret);
      await tell(counters.visitors, visitors, secret);
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
