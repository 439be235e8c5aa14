import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { keysOf, openRedis } from '../../server/src/redis';
import { type Counters, redisCounters } from '../../server/src/totals/counters';
import { startRedis, type TestRedis } from '../helpers/redis';
import { until } from '../helpers/until';

const TODAY = '2026-11-20';
const TOMORROW = '2026-11-21';
const keys = keysOf('insight');

const counters = (views: number): Counters => ({ views, visitors: views - 1, today: { views: 5, visitors: 4 } });
const ofTargets = (count: number, views: number) =>
  new Map(Array.from({ length: count }, (_, number) => [`target-${number}`, counters(views + number)]));

let redis: TestRedis;
let opened: ReturnType<typeof openRedis>;
let cache: ReturnType<typeof redisCounters>;
const log: string[] = [];

beforeAll(async () => {
  redis = await startRedis();
  const line = (message: string) => {
    log.push(message);
  };
  opened = openRedis(redis.url, 'insight', { error: line, info: line });
  await opened.settle();
  cache = redisCounters(opened);
});

afterEach(() => redis.client.flushall());

afterAll(async () => {
  opened.close();
  await redis.stop();
});

test('counters are read back as they were written, those that are not there left out', async () => {
  await cache.write(ofTargets(2, 10), TODAY, 1);
  expect(await cache.read(['target-1', 'unknown', 'target-0'], TODAY)).toEqual(ofTargets(2, 10));
  expect(await cache.read([], TODAY)).toEqual(new Map());
});

test('any number of targets are written and read', async () => {
  await cache.write(ofTargets(1_200, 10), TODAY, 1);
  expect(await cache.read([...ofTargets(1_200, 10).keys()], TODAY)).toEqual(ofTargets(1_200, 10));
});

test('a target that was not viewed since yesterday has no views today', async () => {
  await cache.write(ofTargets(1, 10), TODAY, 1);
  expect((await cache.read(['target-0'], TOMORROW)).get('target-0')).toEqual({
    views: 10,
    visitors: 9,
    today: { views: 0, visitors: 0 },
  });
});

test('what an earlier drain writes late does not replace what a later one has written', async () => {
  await cache.write(ofTargets(1, 20), TODAY, 8);
  await cache.write(ofTargets(1, 10), TODAY, 7);
  expect(await cache.read(['target-0'], TODAY)).toEqual(ofTargets(1, 20));
  await cache.write(ofTargets(1, 30), TODAY, 9);
  expect(await cache.read(['target-0'], TODAY)).toEqual(ofTargets(1, 30));
});

test('what a reader puts there gives way to a drain, and never replaces its', async () => {
  await cache.write(ofTargets(1, 10), TODAY, 0);
  await cache.write(ofTargets(1, 20), TODAY, 3);
  await cache.write(ofTargets(1, 10), TODAY, 0);
  expect(await cache.read(['target-0'], TODAY)).toEqual(ofTargets(1, 20));
});

test('counters go by themselves, and when they are forgotten', async () => {
  await cache.write(ofTargets(3, 10), TODAY, 1);
  const left = await redis.client.ttl(keys.counters('target-0'));
  expect(left).toBeGreaterThan(0);
  expect(left).toBeLessThanOrEqual(600);
  await cache.forget(['target-0', 'target-1', 'unknown']);
  expect([...(await cache.read(['target-0', 'target-1', 'target-2'], TODAY)).keys()]).toEqual(['target-2']);
});

test('while Redis is frozen there are no counters, nothing fails, and afterwards they are there again', async () => {
  await cache.write(ofTargets(1, 10), TODAY, 1);
  redis.freeze();
  expect(await cache.read(['target-0'], TODAY)).toEqual(new Map());
  await cache.write(ofTargets(1, 20), TODAY, 2);
  await cache.forget(['target-0']);
  redis.thaw();
  await until(async () => (await cache.read(['target-0'], TODAY)).size === 1);
  await until(() => opened.trouble() === null);
  expect(log).toEqual([expect.stringMatching(/^Insight cannot use Redis: /), 'Insight can use Redis again']);
});
