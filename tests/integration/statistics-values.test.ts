import type { Core } from '@strapi/strapi';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { STATISTIC_PERIODS, type StatisticKey, type StatisticObject } from '../../contracts/statistics';
import { app } from '../helpers/app';
import { service } from '../helpers/insight';
import { onlyDomains } from '../helpers/statistics';

let strapi: Core.Strapi;

const statistics = () => service(strapi, 'statistics');

const ORDERS = 'shop.orders';
const REVENUE = 'shop.revenue';
const DAY = '2026-03-05';

const SHOP = {
  ref: 'shop',
  metrics: [{ ref: 'orders' }, { ref: 'revenue', decimals: 2, unit: 'EUR', format: 'currency' as const }],
};

/** The value of one key as `query` gives it. */
const valueAt = async ({ metric, period = 'day', date = DAY, object = null }: StatisticKey): Promise<number | null> => {
  const { series } = await statistics().query({ metric, period, date, object });
  return series[0]?.values[0] ?? null;
};

beforeAll(async () => {
  strapi = await app();
});

beforeEach(() => onlyDomains(strapi, [SHOP]));

afterAll(() => onlyDomains(strapi, []));

const OBJECTS: [string, StatisticObject | null][] = [
  ['everything', null],
  ['an entry', { uid: 'api::product.product', documentId: 'cup' }],
  ['dimensions', { country: 'AT', plan: 'pro' }],
];

describe.each(STATISTIC_PERIODS)('a value of the period %s', (period) => {
  describe.each(OBJECTS)('of %s', (_, object) => {
    const key = { metric: ORDERS, period, date: DAY, object };

    test('is set, set again, set to none, and forgotten', async () => {
      expect(await valueAt(key)).toBeNull();
      await statistics().record({ ...key, value: 7 });
      expect(await valueAt(key)).toBe(7);
      await statistics().record({ ...key, value: 5 });
      expect(await valueAt(key)).toBe(5);
      expect(await statistics().mostRecent(key)).toEqual({ date: DAY, value: 5 });
      await statistics().record({ ...key, value: null });
      expect(await valueAt(key)).toBeNull();
      expect(await statistics().mostRecent(key)).toBeNull();
      expect(await statistics().forget([key])).toEqual({ forgotten: 1 });
      expect(await statistics().forget([key])).toEqual({ forgotten: 0 });
    });

    test('is added to, from nothing and from none', async () => {
      await statistics().increment(key);
      await statistics().increment({ ...key, by: 4 });
      expect(await valueAt(key)).toBe(5);
      await statistics().increment({ ...key, by: -2 });
      expect(await valueAt(key)).toBe(3);
      await statistics().record({ ...key, value: null });
      await statistics().increment({ ...key, by: 2 });
      expect(await valueAt(key)).toBe(2);
    });

    test('is no other’s', async () => {
      await statistics().record({ ...key, value: 7 });
      const others = [
        ...STATISTIC_PERIODS.filter((other) => other !== period).map((other) => ({ ...key, period: other })),
        ...OBJECTS.filter(([, other]) => other !== object).map(([, other]) => ({ ...key, object: other })),
        { ...key, date: '2026-03-04' },
        { ...key, metric: REVENUE },
      ];
      for (const other of others) {
        expect(await valueAt(other), JSON.stringify(other)).toBeNull();
      }
    });
  });
});

test('the order and the type of dimensions do not matter', async () => {
  await statistics().record({ metric: ORDERS, date: DAY, object: { plan: 'pro', seats: 3 }, value: 1 });
  await statistics().increment({ metric: ORDERS, date: DAY, object: { seats: '3', plan: 'pro' } });
  expect(await valueAt({ metric: ORDERS, object: { plan: 'pro', seats: '3' } })).toBe(2);
});

test('decimals are kept exactly, and more of them than the metric has are refused', async () => {
  for (let count = 0; count < 10; count += 1) {
    await statistics().increment({ metric: REVENUE, date: DAY, by: 0.1 });
  }
  expect(await valueAt({ metric: REVENUE })).toBe(1);
  const most = 90_071_992_547_409.9;
  await statistics().record({ metric: REVENUE, date: DAY, value: most });
  expect(await valueAt({ metric: REVENUE })).toBe(most);
  const refused = (value: number, metric = REVENUE) => expect(statistics().record({ metric, date: DAY, value })).rejects;
  await refused(0.001).toThrow('value: must have at most 2 decimals');
  await refused(1.5, ORDERS).toThrow('value: must be a whole number');
  await refused(1e17).toThrow('value: must be from -90071992547409.9 to 90071992547409.9');
  expect(await valueAt({ metric: REVENUE })).toBe(most);
});

describe('a lifetime that is added to', () => {
  const lifetime = { metric: ORDERS, period: 'lifetime' as const };
  const between = async (from: string, to: string) =>
    (await statistics().query({ ...lifetime, from, to })).series[0]?.values ?? [];

  test('goes on from what it had come to, and late additions are in all that follow', async () => {
    await statistics().increment({ ...lifetime, date: '2026-03-01', by: 10 });
    await statistics().increment({ ...lifetime, date: '2026-03-03', by: 5 });
    expect(await between('2026-03-01', '2026-03-03')).toEqual([10, null, 15]);
    await statistics().increment({ ...lifetime, date: '2026-03-02', by: 100 });
    expect(await between('2026-03-01', '2026-03-03')).toEqual([10, 110, 115]);
    await statistics().recordMany([
      { ...lifetime, date: '2026-03-01', by: 1 },
      { ...lifetime, date: '2026-02-28', by: 2 },
    ]);
    expect(await between('2026-02-28', '2026-03-03')).toEqual([2, 13, 113, 118]);
  });
});

describe('writers at once', () => {
  const EACH = 25;
  const many = (work: (writer: number) => Promise<unknown>) =>
    Promise.all(Array.from({ length: EACH }, (_, index) => work(index)));

  test.each(STATISTIC_PERIODS)('lose none of what they add to a %s', async (period) => {
    const key = { metric: ORDERS, period, date: DAY, object: { country: 'CH', period } };
    await many((writer) => statistics().increment({ ...key, by: writer }));
    expect(await valueAt(key)).toBe((EACH * (EACH - 1)) / 2);
  });

  test('lose none of many values in whatever order each gives them', async () => {
    const keys = Array.from({ length: 20 }, (_, index) => ({ metric: ORDERS, date: DAY, object: { shelf: index }, by: 1 }));
    await many((writer) => statistics().recordMany(writer % 2 ? keys : keys.toReversed()));
    const { series } = await statistics().query({ metric: ORDERS, date: DAY, objectType: 'shelf' });
    expect(series.map(({ values }) => values[0])).toEqual(keys.map(() => EACH));
  });

  test('that set one value leave one of theirs', async () => {
    await many((writer) => statistics().record({ metric: ORDERS, date: DAY, value: 100 + writer }));
    expect(await valueAt({ metric: ORDERS })).toBeGreaterThanOrEqual(100);
    expect(await strapi.db.connection('insight_statistics').select('value')).toHaveLength(1);
  });
});

describe('many values', () => {
  const on = (day: number) => `2026-01-${String(day).padStart(2, '0')}`;

  test('are written by one call, the last of those that are set and all of those that are added', async () => {
    const values = Array.from({ length: 1_000 }, (_, index) => ({
      metric: ORDERS,
      date: on((index % 25) + 1),
      object: { shelf: Math.floor(index / 25) },
      value: index,
    }));
    expect(await statistics().recordMany(values)).toEqual({ recorded: 1_000 });
    const { series } = await statistics().query({ metric: ORDERS, from: on(1), to: on(25), objectType: 'shelf', limit: 40 });
    expect(series).toHaveLength(40);
    expect(series.flatMap(({ values: row }) => row).sort((a, b) => Number(a) - Number(b))).toEqual(
      values.map(({ value }) => value),
    );
    const same = { metric: ORDERS, date: DAY };
    expect(
      await statistics().recordMany([
        { ...same, value: 1 },
        { ...same, value: 2 },
      ]),
    ).toEqual({ recorded: 1 });
    expect(await valueAt(same)).toBe(2);
    await statistics().recordMany([
      { ...same, by: 3 },
      { ...same, by: 4 },
    ]);
    expect(await valueAt(same)).toBe(9);
  });

  test('are written all or not at all', async () => {
    const good = { metric: ORDERS, date: DAY, value: 1 };
    const wrong: [object[], string][] = [
      [[good, { ...good, metric: 'shop.nothing' }], '1.metric: there is no metric shop.nothing'],
      [[good, { ...good, value: 0.5 }, { ...good, date: 'today' }], '2.date: must be a day, as 2026-01-31'],
      [[good, { metric: ORDERS, date: DAY, by: 1 }], 'One value is both set and added to'],
      [[good, { metric: ORDERS, date: DAY }], '1: must have either value or by'],
      [Array.from({ length: 1_001 }, () => good), 'must be at most 1000'],
    ];
    for (const [values, message] of wrong) {
      await expect(statistics().recordMany(values as [])).rejects.toThrow(message);
    }
    expect(await valueAt(good)).toBeNull();
  });
});

test.each([
  [{ metric: 'shop.nothing' }, 'metric: there is no metric shop.nothing'],
  [{ metric: 'insight.views' }, 'metric: is one of the plugin’s own'],
  [{ metric: 7 }, 'metric: must be the name of a metric'],
  [{ period: 'year' }, 'period: must be one of day, week, days-28, month, lifetime'],
  [{ date: '2026-02-30' }, 'date: must be a day'],
  [{ date: '5.3.2026' }, 'date: must be a day'],
  [{ value: '7' }, 'value: must be a number, or null'],
  [{ value: Number.NaN }, 'value: must be a number, or null'],
  [{ object: { uid: 'api::a.a' } }, 'object.documentId: must be a text'],
  [{ object: {} }, 'object: must have 1 to 8 dimensions'],
  [{ object: 'AT' }, 'object: must be an object'],
  [{ object: { country: null } }, 'object.country: must be a text'],
  [{ object: { 'a b': 'x' } }, 'must be 1 to 64 letters'],
  [{ object: { country: 'x'.repeat(256) } }, 'object.country'],
  [{ object: { country: 'a\u0000b' } }, 'object.country'],
  [{ other: 1 }, 'other'],
])('a value with %o is refused, which says why', async (change, message) => {
  const value = { metric: ORDERS, date: DAY, value: 1, ...change };
  await expect(statistics().record(value as never)).rejects.toThrow(message);
  expect(await strapi.db.connection('insight_statistics').select('id')).toEqual([]);
});

test('too much is not added at once', async () => {
  await expect(statistics().increment({ metric: REVENUE, by: 1e11 })).rejects.toThrow(
    'by: must be from -10000000000 to 10000000000',
  );
});

test('what is written in a transaction that fails was never written, with its object', async () => {
  const object = { country: 'rolled back' };
  const failing = strapi.db.transaction(async () => {
    await statistics().increment({ metric: ORDERS, date: DAY, object });
    expect(await valueAt({ metric: ORDERS, object })).toBe(1);
    throw new Error('back');
  });
  await expect(failing).rejects.toThrow('back');
  expect(await valueAt({ metric: ORDERS, object })).toBeNull();
  await statistics().record({ metric: ORDERS, date: DAY, object: { country: 'another' }, value: 3 });
  await statistics().record({ metric: ORDERS, date: DAY, object, value: 4 });
  expect(await valueAt({ metric: ORDERS, object: { country: 'another' } })).toBe(3);
  expect(await valueAt({ metric: ORDERS, object })).toBe(4);
});

test('values of a metric that is deleted go', async () => {
  await statistics().record({ metric: ORDERS, date: DAY, value: 1 });
  await statistics().record({ metric: REVENUE, date: DAY, value: 1 });
  await strapi.db.connection('insight_metrics').where({ ref: 'orders' }).delete();
  await service(strapi, 'jobs').runNow('forget-metrics');
  expect(await strapi.db.connection('insight_statistics').select('id')).toHaveLength(1);
});
