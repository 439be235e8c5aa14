import type { Core } from '@strapi/strapi';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TrackerDraft } from '../../contracts/trackers';
import { app } from '../helpers/app';
import { service } from '../helpers/insight';
import { everyOrder, naiveValues, ORDER, storedValues } from '../helpers/naive-trackers';
import { PLAYGROUND } from '../helpers/playground';
import { execute } from '../helpers/processes';
import { onlyTrackers } from '../helpers/trackers';

const DAY_MS = 86_400_000;

let strapi: Core.Strapi;

beforeAll(async () => {
  strapi = await app();
  // This instance's clock would go on with what the other has left.
  await service(strapi, 'jobs').stop();
});

afterAll(async () => {
  const known = await service(strapi, 'jobs').findAll(Date.now());
  await service(strapi, 'jobs').start(known.map(({ job }) => job));
  await onlyTrackers(strapi, []);
});

/** Another instance of the app on the same database, which begins to count and does not end. */
const INSTANCE = `
const { createStrapi } = require('@strapi/strapi');
createStrapi({ appDir: process.cwd(), distDir: process.cwd() + '/dist' }).load()
  .then((strapi) => strapi.plugin('insight').service('trackers').run('orders'));
`;

test('a backfill that is killed midway is gone on with by another instance, and nothing is lost or counted twice', async () => {
  const draft = {
    ref: 'orders',
    aggregate: 'count',
    dateField: 'placedAt',
    groupBy: 'country',
    periods: ['day', 'month'],
  } as const;
  await onlyTrackers(strapi, []);
  for (let order = 0; order < 40; order += 1) {
    const placedAt = new Date(Date.now() - order * 3 * DAY_MS).toISOString();
    const country = order % 3 === 0 ? 'AT' : 'DE';
    await strapi.documents(ORDER).create({ data: { placedAt, state: 'paid', country, customer: 'Ada', total: 1 } as object });
  }
  const orders = await everyOrder(strapi);
  await service(strapi, 'statistics').register([{ ref: 'shop', metrics: [{ ref: 'orders', decimals: 2 }] }]);
  await service(strapi, 'trackers').register([{ ...draft, uid: ORDER, metric: 'shop.orders', periods: [...draft.periods] }]);

  const killed = execute(process.execPath, ['-e', INSTANCE], PLAYGROUND, {
    NODE_ENV: 'production',
    INSIGHT_COMMAND: '1',
    INSIGHT_FAULT_POINT: 'tracker-step-done',
  });
  await expect(killed).rejects.toThrow('failed');
  const { state, done, doneTo, to } = await service(strapi, 'trackers').progress('orders');
  expect(state).toBe('working');
  expect(done).toBeGreaterThan(0);
  expect(done).toBeLessThan(1);
  expect(doneTo && doneTo < to).toBe(true);

  await service(strapi, 'trackers').run('orders');
  const naive = naiveValues({ draft: { ...draft } as unknown as TrackerDraft, counts: () => true }, orders, to);
  expect(await storedValues(strapi, 'shop.orders')).toEqual(naive);
  expect((await service(strapi, 'trackers').progress('orders')).state).toBe('ready');
});
