import type { Core } from '@strapi/strapi';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { AcceptedView, EventBuffer } from '../../server/src/buffer';
import { app } from '../helpers/app';
import { forgetAll, service } from '../helpers/insight';

const event = (number: number): AcceptedView => ({
  kind: 'view',
  id: `event-${number}`,
  at: 1_000 + number,
  visitor: 'visitor-1',
  host: 'site.test',
  path: `/${number}`,
  referrer: '',
  title: "Tee – „Grün“ 🍵 'quoted'",
  userAgent: '',
  target: null,
  locale: 'de',
});
const events = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => event(from + index));

/** What every buffer has to do, however it keeps the events. */
const conforms = (name: string, open: (strapi: Core.Strapi) => EventBuffer) => {
  describe(`the ${name} buffer`, () => {
    let strapi: Core.Strapi;
    let buffer: EventBuffer;
    const take = async (atLeast: number): Promise<AcceptedView[]> =>
      strapi.db.transaction(({ trx }) => buffer.take(atLeast, trx));

    beforeAll(async () => {
      strapi = await app();
      buffer = open(strapi);
      await service(strapi, 'drain').stop();
    });

    afterAll(() => service(strapi, 'drain').start());

    beforeEach(() => forgetAll(strapi));

    test('is empty until something is appended and after all of it was taken', async () => {
      expect(await buffer.isEmpty()).toBe(true);
      expect(await take(10)).toEqual([]);
      await buffer.append(events(0, 3));
      expect(await buffer.isEmpty()).toBe(false);
      await take(10);
      expect(await buffer.isEmpty()).toBe(true);
    });

    test('gives back what was appended, in order and unchanged', async () => {
      await buffer.append(events(0, 2));
      await buffer.append(events(2, 5));
      expect(await take(100)).toEqual(events(0, 5));
    });

    test('takes the oldest first, and no more calls’ events than it has to', async () => {
      await buffer.append(events(0, 2));
      await buffer.append(events(2, 4));
      await buffer.append(events(4, 6));
      expect(await take(3)).toEqual(events(0, 4));
      expect(await take(3)).toEqual(events(4, 6));
    });

    test('has everything back when the transaction that took it fails', async () => {
      await buffer.append(events(0, 3));
      await expect(
        strapi.db.transaction(async ({ trx }) => {
          await buffer.take(10, trx);
          throw new Error('power cut');
        }),
      ).rejects.toThrow('power cut');
      expect(await take(10)).toEqual(events(0, 3));
    });

    test('keeps all of many concurrent appends', async () => {
      await Promise.all(Array.from({ length: 200 }, (_, number) => buffer.append([event(number)])));
      const taken = await take(1_000);
      expect(taken.map(({ at }) => at).sort((a, b) => a - b)).toEqual(events(0, 200).map(({ at }) => at));
    });
  });
};

conforms('database', (strapi) => strapi.plugin('insight').service('buffer'));
