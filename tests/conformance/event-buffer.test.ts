import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { AcceptedEvent, EventBuffer, Meant, Search } from '../../server/src/buffer';
import { databaseBuffer } from '../../server/src/buffer/database/database-buffer';
import { severalBuffers, withFallback } from '../../server/src/buffer/several-buffers';
import { app } from '../helpers/app';
import { idsOf, openRedisBuffer, takeAll, takeAndRelease } from '../helpers/buffers';
import { viewEvent, viewEvents } from '../helpers/events';
import { forgetAll, service } from '../helpers/insight';
import { startRedis } from '../helpers/redis';
import { startRedisCluster } from '../helpers/redis-groups';

interface Place {
  buffer: EventBuffer;
  close(): Promise<void> | void;
}

/** What every buffer has to do, however it keeps the events. */
const conforms = (name: string, open: (strapi: Core.Strapi) => Promise<Place> | Place) => {
  describe(`the ${name} buffer`, () => {
    let strapi: Core.Strapi;
    let place: Place;
    let buffer: EventBuffer;
    const take = (atLeast: number): Promise<AcceptedEvent[]> => takeAndRelease(strapi, buffer, atLeast);

    beforeAll(async () => {
      strapi = await app();
      await service(strapi, 'drain').stop();
      await forgetAll(strapi);
      place = await open(strapi);
      buffer = place.buffer;
    });

    afterAll(async () => {
      await place.close();
      service(strapi, 'drain').start();
    });

    beforeEach(() => takeAll(strapi, buffer));

    test('is empty until something is appended and after all of it was taken', async () => {
      expect(await buffer.isEmpty()).toBe(true);
      expect(await take(10)).toEqual([]);
      await buffer.append(viewEvents(0, 3));
      expect(await buffer.isEmpty()).toBe(false);
      await take(10);
      expect(await buffer.isEmpty()).toBe(true);
    });

    test('gives back what was appended, in order and unchanged', async () => {
      const interaction: AcceptedEvent = {
        ...viewEvent(3),
        kind: 'interaction',
        type: 'click',
        element: 'a.buy',
        metadata: { price: 9.5, tags: ['tea', 'grün', '🍵'], nested: { quote: '"' } },
      };
      const engagement: AcceptedEvent = {
        ...viewEvent(4, { visitor: 'visitor-1', session: 's', campaign: null }),
        kind: 'engagement',
        view: 'event-0',
        visibleMs: 12_000,
        focusedMs: 9_000,
        scrollDepth: null,
      };
      const all = [...viewEvents(0, 3), interaction, engagement];
      await buffer.append(all.slice(0, 2));
      await buffer.append(all.slice(2));
      expect(await take(100)).toEqual(all);
    });

    test('takes the oldest first, and no more calls’ events than it has to', async () => {
      await buffer.append(viewEvents(0, 2));
      await buffer.append(viewEvents(2, 4));
      await buffer.append(viewEvents(4, 6));
      expect(await take(3)).toEqual(viewEvents(0, 4));
      expect(await take(3)).toEqual(viewEvents(4, 6));
    });

    test('has everything back when the transaction that took it fails', async () => {
      await buffer.append(viewEvents(0, 3));
      await expect(
        strapi.db.transaction(async ({ trx }) => {
          await buffer.take(10, trx);
          throw new Error('power cut');
        }),
      ).rejects.toThrow('power cut');
      expect(await take(10)).toEqual(viewEvents(0, 3));
    });

    test('keeps what is appended between taking and releasing', async () => {
      await buffer.append(viewEvents(0, 3));
      const { events, release } = await strapi.db.transaction(({ trx }) => buffer.take(10, trx));
      await buffer.append(viewEvents(3, 5));
      await release();
      expect(events).toEqual(viewEvents(0, 3));
      expect(await take(10)).toEqual(viewEvents(3, 5));
    });

    test('keeps all of many concurrent appends', async () => {
      const events = Array.from({ length: 200 }, (_, number) => viewEvent(number, { visitor: `visitor-${number % 7}` }));
      await Promise.all(events.map((event) => buffer.append([event])));
      expect(idsOf(await takeAll(strapi, buffer))).toEqual(idsOf(events));
    });

    test('says how much waits, and since when', async () => {
      expect(await buffer.backlog()).toEqual({ events: 0, oldestAt: null });
      const before = Date.now();
      await buffer.append(viewEvents(0, 3));
      await buffer.append(viewEvents(3, 5));
      const { events, oldestAt } = await buffer.backlog();
      expect(events).toBe(5);
      expect(oldestAt).toBeGreaterThanOrEqual(before);
      expect(oldestAt).toBeLessThanOrEqual(Date.now());
      await take(3);
      expect((await buffer.backlog()).events).toBe(2);
    });

    test('takes a long backlog piece by piece, each event once', async () => {
      const events = viewEvents(0, 5_000);
      for (let from = 0; from < events.length; from += 7) {
        await buffer.append(events.slice(from, from + 7));
      }
      const taken: AcceptedEvent[] = [];
      while (taken.length < events.length) {
        const piece = await take(1_000);
        expect(piece.length).toBeGreaterThanOrEqual(Math.min(1_000, events.length - taken.length));
        taken.push(...piece);
      }
      expect(taken).toEqual(events);
    });

    const of = (visitor: string): Meant => ({ isEvent: (event) => event.visitor === visitor, isText: () => false });
    const between = (from: number, to: number): AcceptedEvent[] =>
      Array.from({ length: to - from }, (_, index) => viewEvent(from + index, { visitor: `visitor-${(from + index) % 3}` }));
    const erase = async (search: Search): Promise<number> => await strapi.db.transaction(({ trx }) => search.erase(trx));

    test('counts what is looked for, and erases it from among what was written with it', async () => {
      await buffer.append(between(0, 7));
      await buffer.append(between(7, 9));
      await buffer.append([viewEvent(9, { visitor: 'visitor-1' })]);
      expect(await buffer.search(of('visitor-1')).count()).toBe(4);
      expect(await buffer.search(of('nobody')).count()).toBe(0);
      expect(await erase(buffer.search(of('visitor-1')))).toBe(4);
      expect((await buffer.backlog()).events).toBe(6);
      const left = await takeAll(strapi, buffer);
      expect(idsOf(left)).toEqual(idsOf(between(0, 9).filter(({ visitor }) => visitor !== 'visitor-1')));
      expect(left).toEqual(expect.arrayContaining([between(0, 1)[0]]));
    });

    test('is empty when all that it has was erased', async () => {
      await buffer.append(viewEvents(0, 3));
      expect(await erase(buffer.search(of('visitor-1')))).toBe(3);
      expect(await buffer.isEmpty()).toBe(true);
      expect(await buffer.backlog()).toEqual({ events: 0, oldestAt: null });
    });

    test('goes on with a search where it has ended', async () => {
      await buffer.append(between(0, 3));
      const search = buffer.search(of('visitor-1'));
      expect(await search.erase(strapi.db.connection)).toBe(1);
      expect(await erase(search)).toBe(0);
      await buffer.append(between(3, 6));
      expect(await erase(search)).toBe(1);
      expect(await take(100)).toHaveLength(4);
    });

    test('has what was erased in a transaction that fails gone, or still there, and the rest in any case', async () => {
      await buffer.append(between(0, 6));
      await expect(
        strapi.db.transaction(async ({ trx }) => {
          await buffer.search(of('visitor-1')).erase(trx);
          throw new Error('power cut');
        }),
      ).rejects.toThrow('power cut');
      const others = idsOf(between(0, 6).filter(({ visitor }) => visitor !== 'visitor-1'));
      expect(idsOf(await takeAll(strapi, buffer))).toEqual(expect.arrayContaining(others));
    });

    test('loses nothing of others when it is erased from what has been taken and not been released', async () => {
      await buffer.append(between(0, 6));
      const { events, release } = await strapi.db.transaction(({ trx }) => buffer.take(10, trx));
      await erase(buffer.search(of('visitor-1')));
      await release();
      const again = await takeAll(strapi, buffer);
      expect(events).toHaveLength(6);
      expect(again.filter(({ visitor }) => visitor === 'visitor-1')).toEqual([]);
    });

    test('loses nothing of others, and keeps nothing of whom it is to forget, while many append, take and erase', async () => {
      const taken: AcceptedEvent[] = [];
      const events = between(0, 600);
      let isAppended = false;
      const appending = (async () => {
        for (let from = 0; from < events.length; from += 6) {
          await buffer.append(events.slice(from, from + 6));
        }
        isAppended = true;
      })();
      const taking = (async () => {
        while (!isAppended) {
          taken.push(...(await take(20)));
          await nextTurn();
        }
      })();
      const erasing = ['visitor-1', 'visitor-2', 'visitor-1'].map(async (visitor) => {
        while (!isAppended) {
          const search = buffer.search(of(visitor));
          await search.erase(strapi.db.connection);
          await erase(search);
          await nextTurn();
        }
      });
      await Promise.all([appending, taking, ...erasing]);
      await erase(buffer.search(of('visitor-1')));
      const left = await takeAll(strapi, buffer);
      expect(left.filter(({ visitor }) => visitor === 'visitor-1')).toEqual([]);
      const others = events.filter(({ visitor }) => visitor === 'visitor-0');
      const kept = new Set([...taken, ...left].map(({ id }) => id));
      expect(others.filter(({ id }) => !kept.has(id))).toEqual([]);
      expect(await buffer.isEmpty()).toBe(true);
      expect(await buffer.backlog()).toEqual({ events: 0, oldestAt: null });
    });

    test('erases from one call with many large events', async () => {
      const large = Array.from({ length: 40 }, (_, number) =>
        viewEvent(number, { title: '界'.repeat(20_000), visitor: `visitor-${number % 2}` }),
      );
      await buffer.append(large);
      expect(await erase(buffer.search(of('visitor-1')))).toBe(20);
      expect(idsOf(await takeAll(strapi, buffer))).toEqual(idsOf(large.filter(({ visitor }) => visitor === 'visitor-0')));
    });

    test('takes one call with many large events', async () => {
      const events = Array.from({ length: 60 }, (_, number) => viewEvent(number, { title: '界'.repeat(20_000) }));
      await buffer.append(events);
      expect(await takeAll(strapi, buffer)).toEqual(events);
    });
  });
};

conforms('database', (strapi) => ({ buffer: databaseBuffer(strapi), close: () => undefined }));

conforms('redis', async () => {
  const redis = await startRedis();
  const { buffer, close } = await openRedisBuffer(redis.url);
  return {
    buffer,
    async close() {
      close();
      await redis.stop();
    },
  };
});

conforms('redis cluster', async () => {
  const cluster = await startRedisCluster();
  const { buffer, close } = await openRedisBuffer(cluster.place, { shards: 6 });
  return {
    buffer,
    async close() {
      close();
      await cluster.stop();
    },
  };
});

conforms('redis-or-database', async (strapi) => {
  const redis = await startRedis();
  const { buffer, close } = await openRedisBuffer(redis.url);
  const inbox = databaseBuffer(strapi);
  return {
    buffer: severalBuffers(withFallback(buffer.append, inbox.append), [buffer, inbox]),
    async close() {
      close();
      await redis.stop();
    },
  };
});
