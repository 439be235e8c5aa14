import type { Core } from '@strapi/strapi';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RedisCluster } from '../../server/src/config';
import { openQueue } from '../../server/src/jobs/bull/open-queue';
import { keysOf, openRedis } from '../../server/src/redis';
import { app } from '../helpers/app';
import { idsOf, type OpenBuffer, openRedisBuffer, takeAll } from '../helpers/buffers';
import { viewEvent, viewEvents } from '../helpers/events';
import { service } from '../helpers/insight';
import { startRedisCluster, startSentinel, type TestRedisGroup } from '../helpers/redis-groups';
import { until } from '../helpers/until';

const keys = keysOf('insight');
const QUIET = { error: () => undefined, info: () => undefined };

let strapi: Core.Strapi;

beforeAll(async () => {
  strapi = await app();
  await service(strapi, 'drain').stop();
});

afterAll(() => service(strapi, 'drain').start());

describe('a Redis Cluster', () => {
  const SHARDS = 6;
  const events = Array.from({ length: 120 }, (_, number) => viewEvent(number, { visitor: `visitor-${number}` }));
  let cluster: TestRedisGroup<RedisCluster>;
  let opened: OpenBuffer;

  beforeAll(async () => {
    cluster = await startRedisCluster();
    opened = await openRedisBuffer(cluster.place, { shards: SHARDS });
  });

  afterAll(async () => {
    opened.close();
    await cluster.stop();
  });

  const slotOf = (key: string): Promise<unknown> | undefined => cluster.nodes[0]?.client.call('CLUSTER', 'KEYSLOT', key);

  test('has all keys of a shard in one slot, and those of counters and of jobs', async () => {
    for (const together of [
      [keys.events(3), keys.waiting(3)],
      [keys.counters('one'), keys.counters('other')],
      [`${keys.jobs}:insight:1`, `${keys.jobs}:insight:wait`],
    ]) {
      const slots = await Promise.all(together.map(slotOf));
      expect(new Set(slots).size).toBe(1);
    }
  });

  test('is used on all of its nodes', async () => {
    await opened.buffer.append(events);
    const used = await Promise.all(cluster.nodes.map(async ({ client }) => (await client.keys('insight:*:events')).length));
    expect(Math.min(...used)).toBeGreaterThan(0);
    expect(idsOf(await takeAll(strapi, opened.buffer))).toEqual(idsOf(events));
  });

  test('goes on with its other nodes while one is frozen, and loses nothing', async () => {
    await opened.buffer.append(events);
    const [, node] = cluster.nodes;
    node?.freeze();
    const taken = idsOf(await takeAll(strapi, opened.buffer));
    expect(taken.length).toBeGreaterThan(0);
    expect(taken.length).toBeLessThan(events.length);
    node?.thaw();
    await until(async () => {
      taken.push(...idsOf(await takeAll(strapi, opened.buffer)));
      return new Set(taken).size === events.length;
    });
  });

  test('runs Bull’s jobs over connections of their own', async () => {
    const redis = openRedis(cluster.place, 'insight', QUIET);
    const { queue, close } = openQueue(redis.connect, redis.keys.jobs, 30_000);
    const completed = new Promise((resolve) => queue.once('completed', (job) => resolve(job.data)));
    // It ends when the queue is closed, and with an error when that is in the middle of something.
    const processing = queue.process(async () => undefined).catch(() => undefined);
    await queue.add({ number: 7 });
    expect(await completed).toEqual({ number: 7 });
    await close();
    await processing;
    redis.close();
  });
});

describe('a Redis behind Sentinel', () => {
  test('is found again when another one has become the master', async () => {
    const group = await startSentinel();
    const { buffer, close } = await openRedisBuffer(group.place);
    await buffer.append(viewEvents(0, 3));
    const [master, replica] = group.nodes;
    await until(async () => (await replica?.client.xlen(keys.events(0))) === 1);
    await master?.kill();
    await until(() =>
      buffer.append(viewEvents(3, 4)).then(
        () => true,
        () => false,
      ),
    );
    // The last one may have been added by an attempt whose answer was lost, too.
    expect([...new Set(idsOf(await takeAll(strapi, buffer)))]).toEqual(idsOf(viewEvents(0, 4)));
    close();
    await group.stop();
  });
});
