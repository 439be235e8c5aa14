import type { Core } from '@strapi/strapi';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { databaseBuffer } from '../../server/src/buffer/database/database-buffer';
import { severalBuffers, withFallback } from '../../server/src/buffer/several-buffers';
import { app } from '../helpers/app';
import { idsOf, type OpenBuffer, openRedisBuffer, takeAll } from '../helpers/buffers';
import { viewEvent, viewEvents } from '../helpers/events';
import { forgetAll, service } from '../helpers/insight';
import { startRedis, type TestRedis } from '../helpers/redis';
import { until } from '../helpers/until';

describe('while Redis is away', () => {
  let strapi: Core.Strapi;
  let redis: TestRedis;
  let opened: OpenBuffer;

  beforeAll(async () => {
    strapi = await app();
    await service(strapi, 'drain').stop();
    await forgetAll(strapi);
  });

  afterAll(() => service(strapi, 'drain').start());

  beforeEach(async () => {
    redis = await startRedis();
    opened = await openRedisBuffer(redis.url);
  });

  afterEach(async () => {
    opened.close();
    await redis.stop();
  });

  const appends = (events: ReturnType<typeof viewEvents>): Promise<boolean> =>
    opened.buffer.append(events).then(
      () => true,
      () => false,
    );

  test('everything acknowledged is there after it was killed under load and restarted', async () => {
    const acknowledged: string[] = [];
    let isOver = false;
    const senders = Array.from({ length: 8 }, async (_, sender) => {
      for (let number = 0; !isOver; number += 1) {
        const event = viewEvent(number, { id: `sender-${sender}-view-${number}` });
        if (await appends([event])) {
          acknowledged.push(event.id);
        } else {
          await new Promise((resolve) => setTimeout(resolve, 5));
        }
      }
    });
    await until(() => acknowledged.length > 1_000);
    await redis.kill();
    const before = acknowledged.length;
    await redis.restart();
    await until(() => acknowledged.length > before + 1_000);
    isOver = true;
    await Promise.all(senders);

    // What was under way when it died may be there unacknowledged.
    const kept = new Set(idsOf(await takeAll(strapi, opened.buffer)));
    expect(acknowledged.filter((id) => !kept.has(id))).toEqual([]);
  });

  test('a frozen one refuses, and accepts again when it goes on', async () => {
    await opened.buffer.append(viewEvents(0, 1));
    redis.freeze();
    await expect(opened.buffer.append(viewEvents(1, 2))).rejects.toThrow();
    await expect(opened.buffer.append(viewEvents(2, 3))).rejects.toThrow();
    expect(opened.redis.trouble()).not.toBeNull();
    redis.thaw();
    await until(() => appends(viewEvents(3, 4)));
    expect(idsOf(await takeAll(strapi, opened.buffer))).toEqual(expect.arrayContaining(['event-0', 'event-3']));
    expect(opened.redis.trouble()).toBeNull();
    expect(opened.log).toEqual([expect.stringMatching(/^Insight cannot use Redis: /), 'Insight can use Redis again']);
  });

  test('nothing seems to wait in it, and all is there when it is back', async () => {
    await opened.buffer.append(viewEvents(0, 3));
    await redis.kill();
    expect(await opened.buffer.isEmpty()).toBe(true);
    expect(await opened.buffer.backlog()).toEqual({ events: 0, oldestAt: null });
    const { events, release } = await strapi.db.transaction(({ trx }) => opened.buffer.take(10, trx));
    expect(events).toEqual([]);
    await release();

    await redis.restart();
    await until(async () => !(await opened.buffer.isEmpty()));
    expect(await takeAll(strapi, opened.buffer)).toEqual(viewEvents(0, 3));
  });

  test('what was applied when it died is given again, to be known by its ids', async () => {
    await opened.buffer.append(viewEvents(0, 3));
    const { release } = await strapi.db.transaction(({ trx }) => opened.buffer.take(10, trx));
    await redis.kill();
    await release();
    await redis.restart();
    await until(async () => !(await opened.buffer.isEmpty()));
    expect(await takeAll(strapi, opened.buffer)).toEqual(viewEvents(0, 3));
  });

  test('one that has become a replica refuses, and is connected to anew', async () => {
    const connection = await opened.redis.shared.client('ID');
    await redis.client.replicaof('127.0.0.1', '1');
    await expect(opened.buffer.append(viewEvents(0, 1))).rejects.toThrow(/READONLY/);
    await redis.client.replicaof('NO', 'ONE');
    await until(() => appends(viewEvents(1, 2)));
    expect(await takeAll(strapi, opened.buffer)).toEqual(viewEvents(1, 2));
    expect(await opened.redis.shared.client('ID')).not.toBe(connection);
  });

  for (const [name, hurt, heal] of [
    ['frozen', () => redis.freeze(), () => redis.thaw()],
    ['killed', () => redis.kill(), () => redis.restart()],
  ] as const) {
    test(`the database takes over from a ${name} one, and nothing is lost`, async () => {
      const inbox = databaseBuffer(strapi);
      const both = severalBuffers(withFallback(opened.buffer.append, inbox.append), [opened.buffer, inbox]);
      await both.append(viewEvents(0, 3));
      await hurt();
      await both.append(viewEvents(3, 5));
      await both.append(viewEvents(5, 7));
      expect(await inbox.backlog()).toMatchObject({ events: 4 });
      // The inbox is drained meanwhile.
      const taken = await takeAll(strapi, both);
      expect(taken).toEqual(viewEvents(3, 7));

      await heal();
      await until(async () => {
        taken.push(...(await takeAll(strapi, both)));
        return taken.some(({ id }) => id === 'event-0');
      });
      await until(async () => {
        await both.append(viewEvents(7, 8));
        const isUsedAgain = !(await opened.buffer.isEmpty());
        taken.push(...(await takeAll(strapi, both)));
        return isUsedAgain;
      });
      // Those that were under way when it froze come from both: an event's id counts once.
      expect([...new Set(idsOf(taken))]).toEqual(idsOf(viewEvents(0, 8)));
    });
  }
});
