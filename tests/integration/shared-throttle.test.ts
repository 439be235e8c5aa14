import type { Core } from '@strapi/strapi';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { shareThrottle } from '../../server/src/collect/admission/share-throttle';
import { type Throttle, throttle } from '../../server/src/collect/admission/throttle';
import type { InsightRedis } from '../../server/src/redis';
import { openSharedClient } from '../../server/src/redis/clients';
import { keysOf } from '../../server/src/redis/keys';
import { rateOf } from '../../server/src/settings';
import { app } from '../helpers/app';
import { startRedis, type TestRedis } from '../helpers/redis';
import { until } from '../helpers/until';

const IP = '198.51.100.7';

let strapi: Core.Strapi;
let redis: TestRedis;
let access: InsightRedis;
const reported: unknown[] = [];

beforeAll(async () => {
  strapi = await app();
  redis = await startRedis();
  const shared = openSharedClient(redis.url).on('error', () => undefined);
  access = {
    shared,
    connect: () => shared,
    keys: keysOf('insight'),
    report: (_, error) => reported.push(error),
    trouble: () => null,
  };
  await until(() => shared.status === 'ready');
});

// A quarter into a minute, in which the whole of a test lies.
beforeEach(() => {
  vi.useFakeTimers({ now: Math.floor(Date.now() / 60_000) * 60_000 + 15_000, toFake: ['Date'] });
});

afterEach(() => {
  vi.useRealTimers();
});

afterAll(async () => {
  access.shared.disconnect();
  await redis.stop();
});

const takeAll = (limits: Throttle, count: number): number =>
  Array.from({ length: count }, () => limits.take('visitor', IP, Date.now())).filter((throttled) => throttled === null).length;

test('instances hold a sender to the limit together, write no address down, and each goes on by itself without Redis', async () => {
  const instances = [
    throttle({ perVisitor: null, perIp: rateOf('10/minute') }),
    throttle({ perVisitor: null, perIp: rateOf('10/minute') }),
  ] as const;
  const stops = instances.map((limits) => shareThrottle(strapi, limits, access));
  const [one, two] = instances;
  expect(takeAll(one, 10)).toBe(10);
  expect(takeAll(one, 1)).toBe(0);
  // What one has seen, the other learns with its own next event.
  let taken = takeAll(two, 1);
  await until(() => {
    const [known] = [...two.counters.addresses.known()];
    return known !== undefined && known.others > 0;
  });
  taken += takeAll(two, 10);
  expect(taken).toBeLessThan(10);
  expect((await redis.client.keys('*')).join()).not.toContain(IP);
  expect((await redis.client.keys('*'))[0]).toMatch(/^insight:throttle:addresses:\d+:[\w-]{22}$/);

  reported.length = 0;
  await redis.kill();
  takeAll(one, 1);
  const alone = throttle({ perVisitor: null, perIp: rateOf('10/minute') });
  const stopAlone = shareThrottle(strapi, alone, access);
  expect(takeAll(alone, 11)).toBe(10);
  await until(() => reported.some((error) => error !== null));
  await redis.restart();
  for (const stop of [...stops, stopAlone]) {
    stop();
  }
});
