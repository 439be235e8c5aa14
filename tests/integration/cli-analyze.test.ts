import path from 'node:path';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { SITE_KEY, targetKey } from '../../server/src/totals';
import { minutes } from '../helpers/calendar';
import { insight } from '../helpers/command-line';
import { appEnvironment, temporaryFolder } from '../helpers/playground';
import { recordedView } from '../helpers/recording';
import { type RedisServer, startRedis } from '../helpers/redis-server';

// Each command starts a Strapi of its own.
vi.setConfig({ testTimeout: minutes(5), hookTimeout: minutes(5) });

const PAGE = targetKey({ kind: 'page', address: 'site.test/a' });

let server: RedisServer;
let redis: Redis;
let env: Record<string, string>;

beforeAll(async () => {
  server = await startRedis();
  redis = new Redis(server.url);
  env = { ...appEnvironment(path.join(temporaryFolder('cli-analyze'), 'data.db')), INSIGHT_REDIS_URL: server.url };
  await insight(['replay', '-'], { env, input: recordedView({ visitor: 'visitor-anna', at: '2014-01-07T10:00:00Z' }) });
  await redis.flushall();
});

afterAll(async () => {
  redis?.disconnect();
  await server?.stop();
});

test('analyze counts and measures the keys by kind, and calls counters by the titles of their targets', async () => {
  await redis.xadd('insight:{0}:events', '*', 'events', '[]');
  await redis.set('insight:shards', '1');
  await redis.hset(`insight:{counters}:${SITE_KEY}`, { views: 1, visitors: 1 });
  await redis.hset(`insight:{counters}:${PAGE}`, { views: 1 });
  await redis.expire(`insight:{counters}:${PAGE}`, 600);
  await redis.hset('insight:{counters}:of-nobody', { views: 1 });
  const throttled = Array.from({ length: 2_500 }, (_, index) => `insight:throttle:${index}`);
  await Promise.all(throttled.map((key) => redis.set(key, '1', 'EX', 60)));
  // Keys of others are none of ours.
  await redis.mset({ 'insight:something-else': '1', 'insights:{counters}:site': '1', 'bull:queue': '1' });

  const { code, stdout } = await insight(['analyze', '--json'], { env });
  expect(code).toBe(0);
  const { redis: keys } = JSON.parse(stdout);
  expect(keys.kinds).toHaveLength(3);
  expect(keys.kinds).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ kind: 'events', keys: 2, measured: 2, lasting: 2, firstExpiresInSeconds: null }),
      expect.objectContaining({ kind: 'counters', keys: 3, measured: 3, lasting: 2 }),
      expect.objectContaining({ kind: 'throttle', keys: 2_500, measured: 2_500, lasting: 0 }),
    ]),
  );
  for (const { bytes } of keys.kinds) {
    expect(bytes).toBeGreaterThan(0);
  }
  const titles = keys.counters.map(({ title, key }: { title: string | null; key: string }) => [key, title]);
  expect(new Map(titles)).toEqual(
    new Map([
      [`insight:{counters}:${SITE_KEY}`, 'The whole site'],
      [`insight:{counters}:${PAGE}`, 'site.test/a'],
      ['insight:{counters}:of-nobody', null],
    ]),
  );

  const people = await insight(['analyze'], { env });
  expect(people.stdout).toMatch(/^throttle +2,500 /m);
  expect(people.stdout).toMatch(/^The whole site /m);
});

test('analyze says so when there is no key', async () => {
  await redis.flushall();
  const { code, stdout } = await insight(['analyze'], { env });
  expect(code).toBe(0);
  expect(stdout).toContain('There is no key of Insight in Redis.');
});

test('analyze fails with 1 when Redis does not answer', async () => {
  const { code, stdout, stderr } = await insight(['analyze', '--json'], {
    env: { ...env, INSIGHT_REDIS_URL: 'redis://127.0.0.1:9' },
  });
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toContain('It failed: ');
});
