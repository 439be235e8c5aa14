import type { Core } from '@strapi/strapi';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Tracker } from '../../contracts/trackers';
import { type Administrator, superAdministrator } from '../helpers/administrators';
import { app } from '../helpers/app';
import { service } from '../helpers/insight';
import { ORDER } from '../helpers/naive-trackers';
import { byObject, onlyDomains } from '../helpers/statistics';
import { onlyTrackers } from '../helpers/trackers';
import { until } from '../helpers/until';

let strapi: Core.Strapi;
let administrator: Administrator;

const today = (): string => strapi.plugin('insight').service('time').dayOf(Date.now());

const order = (customer: string) =>
  strapi.documents(ORDER).create({
    data: { placedAt: new Date().toISOString(), state: 'paid', country: 'AT', customer, total: 10 } as object,
  });

const find = async (ref: string): Promise<Tracker> =>
  (await administrator.get(`/insight/trackers/${ref}`).expect(200)).body.tracker;

const valueToday = async (metric: string) =>
  (await service(strapi, 'statistics').query({ metric, date: today() })).series[0]?.values[0];

/** Has the clock run all trackers once, after what it may be at just now. @returns how that ended */
const runAll = async () => {
  let outcome: unknown;
  await until(async () => {
    outcome = await service(strapi, 'jobs').runNow('run-trackers');
    return outcome === 'succeeded' || outcome === 'failed';
  });
  return outcome;
};

const COUNT = { uid: ORDER, aggregate: 'count', dateField: 'placedAt' } as const;

beforeAll(async () => {
  strapi = await app();
  administrator = await superAdministrator(strapi);
});

beforeEach(async () => {
  await onlyTrackers(strapi, []);
  await onlyDomains(strapi, [{ ref: 'shop', metrics: [{ ref: 'orders' }, { ref: 'items' }, { ref: 'returns' }] }]);
});

afterAll(() => onlyTrackers(strapi, []));

test('a tracker whose filter no longer fits, or whose own SQL fails, says so and holds no other up, until it is mended', async () => {
  let table = 'no_such_table';
  const own = {
    ref: 'own',
    metric: 'shop.returns',
    since: today(),
    compute: async ({ database, to }: { database: Core.Strapi['db']['connection']; to: string }) => {
      const [row] = await database(table).count({ count: '*' });
      return [{ date: to, value: Number(row?.count) }];
    },
  };
  await service(strapi, 'trackers').register([
    own,
    { ...COUNT, ref: 'paid', metric: 'shop.items', filters: { state: 'paid' } },
    { ...COUNT, ref: 'all', metric: 'shop.orders' },
  ]);
  await order('Ada');
  await service(strapi, 'trackers').run('paid');
  expect(await valueToday('shop.items')).toBe(1);

  // As when the attribute is taken out of the content type by the next deployment.
  const tracker = () => strapi.db.connection('insight_trackers').where({ ref: 'paid' });
  const { definition } = await tracker().first('definition');
  await tracker().update({ definition: definition.replace('"state"', '"status_of_old"') });
  await order('Bob');
  expect(await runAll()).toBe('failed');
  expect((await find('own')).progress).toMatchObject({ state: 'failing', error: expect.stringContaining('no_such_table') });
  expect((await find('paid')).progress).toMatchObject({ state: 'failing', error: expect.stringContaining('status_of_old') });
  expect((await find('all')).progress).toMatchObject({ state: 'ready', error: null });
  // What failed wrote nothing, and what was right before stays.
  expect([await valueToday('shop.orders'), await valueToday('shop.items'), await valueToday('shop.returns')]).toEqual([
    2,
    1,
    null,
  ]);

  table = 'orders';
  await tracker().update({ definition });
  expect(await runAll()).toBe('succeeded');
  for (const ref of ['own', 'paid', 'all']) {
    expect((await find(ref)).progress).toMatchObject({ state: 'ready', error: null, done: 1 });
  }
  expect([await valueToday('shop.orders'), await valueToday('shop.items'), await valueToday('shop.returns')]).toEqual([2, 2, 2]);
});

test('texts that differ in upper and lower case alone are different ones', async () => {
  await service(strapi, 'trackers').register([
    { ...COUNT, ref: 'orders', metric: 'shop.orders', groupBy: 'customer' },
    { ...COUNT, ref: 'customers', metric: 'shop.items', aggregate: 'distinct', field: 'customer', periods: ['day', 'lifetime'] },
  ]);
  for (const customer of ['Ada', 'ADA', 'ada', 'Ada']) {
    await order(customer);
  }
  expect(await runAll()).toBe('succeeded');
  const of = { metric: 'shop.orders', date: today() };
  expect(byObject(await service(strapi, 'statistics').query({ ...of, objectType: 'customer' }))).toEqual({
    Ada: [2],
    ADA: [1],
    ada: [1],
  });
  expect(await valueToday('shop.items')).toBe(3);
});
