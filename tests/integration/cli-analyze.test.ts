import path from 'node:path';
import { Cluster } from 'ioredis';
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { SITE_KEY, targetKey } from '../../server/src/totals';
import { minutes } from '../helpers/calendar';
import { insight } from '../helpers/command-line';
import { appEnvironment, temporaryFolder } from '../helpers/playground';
import { recordedView } from '../helpers/recording';
import { startRedis, type TestRedis } from '../helpers/redis';
import { startRedisCluster } from '../helpers/redis-groups';

// Each command starts a Strapi of its own.
vi.setConfig({ testTimeout: minutes(5), hookTimeout: minutes(5) });

const PAGE = targetKey({ kind: 'page', address: 'site.test/a' });

let redis: TestRedis;
let env: Record<string, string>;

beforeAll(async () => {
  redis = await startRedis();
  env = { ...appEnvironment(path.join(temporaryFolder('cli-analyze'), 'data.db')), INSIGHT_REDIS_URL: redis.url };
  await insight(['replay', '-'], { env, input: recordedView({ visitor: 'visitor-anna', at: '2014-01-07T10:00:00Z' }) });
  await redis.client.flushall();
});

afterAll(() => redis?.stop());

test('analyze counts and measures the keys by kind, and calls counters by the titles of their targets', async () => {
  const { client } = redis;
  await client.xadd('insight:{0}:events', '*', 'events', '[]');
  await client.set('insight:shards', '1');
  await client.hset(`insight:{counters}:${SITE_KEY}`, { views: 1, visitors: 1 });
  await client.hset(`insight:{counters}:${PAGE}`, { views: 1 });
  await client.expire(`insight:{counters}:${PAGE}`, 600);
  await client.hset('insight:{counters}:of-nobody', { views: 1 });
  const throttled = Array.from({ length: 2_500 }, (_, index) => `insight:throttle:${index}`);
  await Promise.all(throttled.map((key) => client.set(key, '1', 'EX', 60)));
  // Keys of others are none of ours.
  await client.mset({ 'insight:something-else': '1', 'insights:{counters}:site': '1', 'bull:queue': '1' });

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
  await redis.client.flushall();
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

test('analyze finds the keys of every node of a cluster', async () => {
  const cluster = await startRedisCluster();
  onTestFinished(() => cluster.stop());
  const client = new Cluster(cluster.place.cluster);
  onTestFinished(() => client.disconnect());
  // Streams of different shards, and counters: more than one node has some.
  for (const shard of [0, 1, 2, 3, 4, 5]) {
    await client.xadd(`insight:{${shard}}:events`, '*', 'events', '[]');
  }
  await client.hset(`insight:{counters}:${SITE_KEY}`, { views: 1 });
  const { INSIGHT_REDIS_URL: _, ...app } = env;
  const { code, stdout } = await insight(['analyze', '--json'], {
    env: { ...app, INSIGHT_OPTIONS: JSON.stringify({ redis: cluster.place }) },
  });
  expect(code).toBe(0);
  const { kinds, counters } = JSON.parse(stdout).redis;
  expect(kinds).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ kind: 'events', keys: 6 }),
      expect.objectContaining({ kind: 'counters', keys: 1 }),
    ]),
  );
  expect(counters).toMatchObject([{ title: 'The whole site' }]);
});
