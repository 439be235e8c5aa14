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
  expect((await redis.client.keys('*'))[0]).toMatch(/^insight:throttle:addresses:minute:\d+:[\w-]{22}$/);

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

test.each([
  ['second', 1],
  ['minute', 60],
  ['hour', 3_600],
  ['day', 86_400],
] as const)('what is shared by the %s is kept to the end of its window', async (unit, seconds) => {
  await redis.client.flushall();
  const limits = throttle({ perVisitor: null, perIp: rateOf(`10/${unit}`) });
  const stop = shareThrottle(strapi, limits, access);
  takeAll(limits, 10);
  await until(async () => (await redis.client.dbsize()) === 1);
  const [key = ''] = await redis.client.keys('*');
  expect(key).toContain(`addresses:${unit}:`);
  expect(await redis.client.ttl(key)).toBeGreaterThan(seconds);
  expect(await redis.client.ttl(key)).toBeLessThanOrEqual(seconds + 60);
  stop();
});

test('the rates may be changed while instances share their counts', async () => {
  const [one, two] = [0, 1].map(() => throttle({ perVisitor: rateOf('100/minute'), perIp: null })) as [Throttle, Throttle];
  const stops = [one, two].map((limits) => shareThrottle(strapi, limits, access));
  takeAll(one, 20);
  for (const limits of [one, two]) {
    limits.holdTo({ perVisitor: rateOf('10/hour'), perIp: null });
  }
  expect(takeAll(one, 20)).toBe(10);
  takeAll(two, 1);
  await until(() => [...two.counters.visitors.known()].some(({ others }) => others > 0));
  expect(takeAll(two, 20)).toBe(0);
  for (const stop of stops) {
    stop();
  }
});
