import type { Core } from '@strapi/strapi';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { AcceptedEvent, EventBuffer } from '../../server/src/buffer';
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
