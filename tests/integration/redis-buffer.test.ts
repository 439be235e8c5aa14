import type { Core } from '@strapi/strapi';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { BufferFull } from '../../server/src/buffer';
import { warnOfWeaknesses } from '../../server/src/buffer/redis/weaknesses';
import { keysOf } from '../../server/src/redis';
import { app } from '../helpers/app';
import { idsOf, type OpenBuffer, openRedisBuffer, takeAll, takeAndRelease } from '../helpers/buffers';
import { viewEvent, viewEvents } from '../helpers/events';
import { service } from '../helpers/insight';
import { startRedis, type TestRedis } from '../helpers/redis';

const keys = keysOf('insight');
const visitors = (count: number) =>
  Array.from({ length: count }, (_, number) => viewEvent(number, { visitor: `visitor-${number}` }));

describe('the buffer in Redis', () => {
  let strapi: Core.Strapi;
  let redis: TestRedis;
  let opened: OpenBuffer[];

  const open = async (options: Parameters<typeof openRedisBuffer>[1] = {}): Promise<OpenBuffer['buffer']> => {
    const one = await openRedisBuffer(redis.url, options);
    opened.push(one);
    return one.buffer;
  };

  beforeAll(async () => {
    strapi = await app();
    await service(strapi, 'drain').stop();
    redis = await startRedis();
  });

  afterAll(async () => {
    await redis.stop();
    service(strapi, 'drain').start();
  });

  beforeEach(() => {
    opened = [];
  });

  afterEach(async () => {
    for (const { close } of opened) {
      close();
    }
    await redis.client.config('SET', 'maxmemory', '0');
    await redis.client.flushall();
  });

  test('refuses what has no room, and accepts it again when there is some', async () => {
    const buffer = await open({ mostBuffered: 10 });
    await buffer.append(viewEvents(0, 8));
    await expect(buffer.append(viewEvents(8, 11))).rejects.toThrow(BufferFull);
    await buffer.append(viewEvents(8, 10));
    await expect(buffer.append(viewEvents(10, 11))).rejects.toThrow(BufferFull);
    expect(await buffer.backlog()).toMatchObject({ events: 10 });

    expect(await takeAndRelease(strapi, buffer, 8)).toEqual(viewEvents(0, 8));
    await buffer.append(viewEvents(10, 18));
    expect(await takeAll(strapi, buffer)).toEqual(viewEvents(8, 18));
  });

  test('has one bound for all processes', async () => {
    const [one, other] = [await open({ mostBuffered: 10 }), await open({ mostBuffered: 10 })];
    await one.append(viewEvents(0, 6));
    await expect(other.append(viewEvents(6, 12))).rejects.toThrow(BufferFull);
  });

  test('refuses while Redis is out of memory, can be drained then, and accepts again', async () => {
    const buffer = await open();
    await buffer.append(viewEvents(0, 3));
    await redis.client.config('SET', 'maxmemory', '1');
    await expect(buffer.append(viewEvents(3, 6))).rejects.toThrow(/OOM/);
    expect(opened[0]?.redis.trouble()).toMatch(/OOM/);
    expect(await takeAll(strapi, buffer)).toEqual(viewEvents(0, 3));
    expect(await buffer.backlog()).toEqual({ events: 0, oldestAt: null });

    await redis.client.config('SET', 'maxmemory', '0');
    await buffer.append(viewEvents(3, 6));
    expect(opened[0]?.redis.trouble()).toBeNull();
    expect(opened[0]?.log).toEqual([expect.stringMatching(/^Insight cannot use Redis: OOM/), 'Insight can use Redis again']);
    expect(await takeAll(strapi, buffer)).toEqual(viewEvents(3, 6));
  });

  test('gives again what was taken and not released', async () => {
    const buffer = await open();
    await buffer.append(viewEvents(0, 4));
    const lost = await strapi.db.transaction(({ trx }) => buffer.take(10, trx));
    const { events, release } = await strapi.db.transaction(({ trx }) => buffer.take(10, trx));
    expect(events).toEqual(lost.events);
    await release();
    expect(await buffer.isEmpty()).toBe(true);
  });

  test('counts right when the same events are released twice', async () => {
    const buffer = await open();
    await buffer.append(viewEvents(0, 4));
    await buffer.append(viewEvents(4, 6));
    const { release } = await strapi.db.transaction(({ trx }) => buffer.take(3, trx));
    await release();
    await release();
    expect((await buffer.backlog()).events).toBe(2);
  });

  test('counts right again after its count was removed by hand', async () => {
    const buffer = await open({ mostBuffered: 10 });
    await buffer.append(viewEvents(0, 8));
    await redis.client.del(keys.waiting(0));
    await takeAll(strapi, buffer);
    await buffer.append(viewEvents(8, 18));
    expect((await buffer.backlog()).events).toBe(10);
    await expect(buffer.append(viewEvents(18, 19))).rejects.toThrow(BufferFull);
  });

  test('finds everything when it is spread over fewer streams than before', async () => {
    const events = visitors(100);
    await (await open({ shards: 4 })).append(events);
    const streams = await Promise.all([0, 1, 2, 3].map((shard) => redis.client.xlen(keys.events(shard))));
    expect(Math.min(...streams)).toBeGreaterThan(0);

    const narrow = await open({ shards: 1 });
    await narrow.append([viewEvent(100)]);
    expect((await narrow.backlog()).events).toBe(101);
    expect(idsOf(await takeAll(strapi, narrow))).toEqual(idsOf([...events, viewEvent(100)]));
  });

  test('keeps a visitor’s events in order, also across the change of salt', async () => {
    const buffer = await open({ shards: 16 });
    const events = [
      viewEvent(0, { visitor: 'before' }),
      viewEvent(1, { visitor: 'after', earlierVisitor: 'before' }),
      viewEvent(2, { visitor: 'after', earlierVisitor: 'before' }),
    ];
    for (const event of events) {
      await buffer.append([event]);
    }
    expect(await takeAll(strapi, buffer)).toEqual(events);
  });

  test('shares one Redis with another app', async () => {
    const [one, other] = [await open({ prefix: 'blog' }), await open({ prefix: 'shop' })];
    await one.append(viewEvents(0, 2));
    expect(await other.isEmpty()).toBe(true);
    await other.append(viewEvents(2, 3));
    expect(await takeAll(strapi, one)).toEqual(viewEvents(0, 2));
    expect(await takeAll(strapi, other)).toEqual(viewEvents(2, 3));
  });

  test('keeps entries small, however much is appended at once', async () => {
    const buffer = await open();
    await buffer.append(Array.from({ length: 100 }, (_, number) => viewEvent(number, { title: '界'.repeat(10_000) })));
    const entries = await redis.client.xrange(keys.events(0), '-', '+');
    const bytes = entries.map(([, fields]) => Buffer.byteLength(fields.join('')));
    expect(entries.length).toBeGreaterThan(1);
    expect(Math.max(...bytes)).toBeLessThan(1_000_000);
  });

  test('warns of a Redis that would lose or evict what it holds, and of no other', async () => {
    const warnings: string[] = [];
    const log = { warn: (message: string) => warnings.push(message) };
    await warnOfWeaknesses(redis.client, log);
    expect(warnings).toEqual([]);
    const careless = await startRedis({ appendonly: 'no', maxmemory: '100mb', 'maxmemory-policy': 'allkeys-lru' });
    await warnOfWeaknesses(careless.client, log);
    await careless.stop();
    expect(warnings).toEqual([
      expect.stringMatching(/^Insight buffers events in Redis, but it has no append-only file/),
      expect.stringMatching(/^Insight buffers events in Redis, but it may evict what is buffered \(allkeys-lru\)/),
    ]);
  });

  test('says what is wrong when another program uses its keys', async () => {
    await redis.client.set(keys.events(0), 'something else');
    const buffer = await open();
    await expect(buffer.append(viewEvents(0, 1))).rejects.toThrow(/WRONGTYPE/);
    await expect(buffer.isEmpty()).rejects.toThrow(/WRONGTYPE/);
  });
});
