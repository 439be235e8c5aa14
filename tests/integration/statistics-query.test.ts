import type { Core } from '@strapi/strapi';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { StatisticsQuestion } from '../../contracts/statistics';
import { app } from '../helpers/app';
import { ARTICLE, PATTERNS, publishArticle } from '../helpers/content';
import { forgetAll, service, trackOnly } from '../helpers/insight';
import { seeEntries } from '../helpers/seen-entries';
import { byObject, onlyDomains } from '../helpers/statistics';

let strapi: Core.Strapi;

const statistics = () => service(strapi, 'statistics');

const DAYS = { from: '2026-03-01', to: '2026-03-04' };

const SHOP = {
  ref: 'shop',
  metrics: [
    { ref: 'orders' },
    { ref: 'average', decimals: 2, combine: 'none' as const },
    { ref: 'largest', combine: 'maximum' as const },
  ],
};

/** Orders of two days by country and plan; of the last day there are none. */
const BY_COUNTRY_AND_PLAN = [
  ['AT', 'pro', '2026-03-01', 3],
  ['AT', 'free', '2026-03-01', 5],
  ['AT', 'pro', '2026-03-03', 1],
  ['DE', 'pro', '2026-03-03', 20],
  ['CH', 'free', '2026-03-03', 2],
] as const;

beforeAll(async () => {
  strapi = await app();
  await onlyDomains(strapi, [SHOP]);
  await statistics().recordMany([
    { metric: 'shop.orders', date: '2026-02-26', value: 9 },
    { metric: 'shop.orders', date: '2026-03-01', value: 7 },
    { metric: 'shop.orders', date: '2026-03-02', value: null },
    { metric: 'shop.orders', date: '2026-03-03', value: 23 },
    { metric: 'shop.average', date: '2026-03-03', value: 12.5 },
    ...BY_COUNTRY_AND_PLAN.flatMap(([country, plan, date, value]) =>
      ['shop.orders', 'shop.largest'].map((metric) => ({ metric, date, value, object: { country, plan } })),
    ),
  ]);
});

afterAll(() => onlyDomains(strapi, []));

const valuesOf = async (question: Omit<StatisticsQuestion, 'from' | 'to'>) =>
  byObject(await statistics().query({ metric: 'shop.orders', ...DAYS, ...question }));

test('each date has what was recorded, or null', async () => {
  const answer = await statistics().query({ metric: 'shop.orders', ...DAYS });
  expect(answer).toMatchObject({
    period: 'day',
    dates: ['2026-03-01', '2026-03-02', '2026-03-03', '2026-03-04'],
    series: [{ metric: 'shop.orders', object: null, values: [7, null, 23, null] }],
  });
});

test.each([
  ['null', [7, null, 23, null]],
  ['zero', [7, 0, 23, 0]],
  ['previous', [7, 7, 23, 23]],
] as const)('where there is nothing stands what is asked for: %s', async (fill, values) => {
  expect(await valuesOf({ fill })).toEqual({ all: values });
});

test('the value before stands for the first dates, too', async () => {
  const answer = await statistics().query({ metric: 'shop.orders', from: '2026-02-27', to: '2026-03-01', fill: 'previous' });
  expect(answer.series[0]?.values).toEqual([9, 9, 7]);
});

test('dates on which nothing has a value are left out where that is asked for', async () => {
  const { dates, series } = await statistics().query({
    metrics: ['shop.orders', 'shop.average'],
    ...DAYS,
    fill: 'none',
  });
  expect(dates).toEqual(['2026-03-01', '2026-03-03']);
  expect(series.map(({ metric, values }) => [metric, values])).toEqual([
    ['shop.orders', [7, 23]],
    ['shop.average', [null, 12.5]],
  ]);
});

test('one date is asked for by date', async () => {
  expect(await statistics().query({ metric: 'shop.orders', date: '2026-03-03' })).toMatchObject({
    dates: ['2026-03-03'],
    series: [{ values: [23] }],
  });
});

test('objects are given in the order in which they are named, also those of which nothing is known', async () => {
  const objects = [
    { plan: 'pro', country: 'DE' },
    { country: 'FR', plan: 'pro' },
    { country: 'AT', plan: 'pro' },
  ];
  const { series } = await statistics().query({ metric: 'shop.orders', ...DAYS, objects });
  expect(series.map(({ object, values }) => [object, values])).toEqual([
    [objects[0], [null, null, 20, null]],
    [objects[1], [null, null, null, null]],
    [objects[2], [3, null, 1, null]],
  ]);
});

test('the objects of a type come with the largest first, in whatever order its dimensions are named', async () => {
  const all = { 'DE pro': [null, null, 20, null], 'AT free': [5, null, null, null], 'AT pro': [3, null, 1, null] };
  expect(await valuesOf({ objectType: 'plan,country', limit: 3 })).toEqual(all);
  expect(Object.keys(await valuesOf({ objectType: ['country', 'plan'] }))).toEqual(['DE pro', 'AT free', 'AT pro', 'CH free']);
  expect(await valuesOf({ objectType: 'country' })).toEqual({});
});

describe('by one dimension', () => {
  test('the others are added up', async () => {
    expect(await valuesOf({ objectType: 'country,plan', groupBy: 'country' })).toEqual({
      DE: [null, null, 20, null],
      AT: [8, null, 1, null],
      CH: [null, null, 2, null],
    });
    expect(Object.keys(await valuesOf({ objectType: 'country,plan', groupBy: 'plan', limit: 1 }))).toEqual(['pro']);
  });

  test('the others are put together as their metric says', async () => {
    expect(await valuesOf({ metric: 'shop.largest', objectType: 'country,plan', groupBy: 'country' })).toMatchObject({
      AT: [5, null, 1, null],
    });
    await expect(valuesOf({ metric: 'shop.average', objectType: 'country,plan', groupBy: 'plan' })).rejects.toThrow(
      'groupBy: values of shop.average of several objects cannot be put together',
    );
  });
});

test('the newest value is of the newest date that has one', async () => {
  expect(await statistics().mostRecent({ metric: 'shop.orders' })).toEqual({ date: '2026-03-03', value: 23 });
  expect(await statistics().mostRecent({ metric: 'shop.orders', date: '2026-03-02' })).toEqual({ date: '2026-03-01', value: 7 });
  expect(await statistics().mostRecent({ metric: 'shop.orders', date: '2020-01-01' })).toBeNull();
  expect(await statistics().mostRecent({ metric: 'shop.orders', object: { country: 'nowhere' } })).toBeNull();
});

describe('a comparison', () => {
  test('is with the days before, a year before, or others', async () => {
    const asked = { metric: 'shop.orders', from: '2026-03-01', to: '2026-03-04' };
    expect(await statistics().compare(asked)).toEqual({
      metric: 'shop.orders',
      now: { from: '2026-03-01', to: '2026-03-04', value: 30 },
      before: { from: '2026-02-25', to: '2026-02-28', value: 9 },
      // 30 is 21 more than 9.
      change: 21 / 9,
    });
    expect(await statistics().compare({ ...asked, with: 'year' })).toMatchObject({
      before: { from: '2025-03-01', to: '2025-03-04', value: null },
      change: null,
    });
    const leap = await statistics().compare({ metric: 'shop.orders', from: '2024-02-29', to: '2024-02-29', with: 'year' });
    expect(leap.before).toMatchObject({ from: '2023-02-28', to: '2023-02-28' });
    const other = { from: '2026-03-01', to: '2026-03-01' };
    expect((await statistics().compare({ ...asked, with: other })).before).toEqual({ ...other, value: 7 });
  });

  test('is of the newest value where days cannot be put together, and of the largest where that is the metric’s', async () => {
    const average = await statistics().compare({ metric: 'shop.average', ...DAYS });
    expect(average.now.value).toBe(12.5);
    const largest = { metric: 'shop.largest', ...DAYS, object: { country: 'AT', plan: 'pro' } };
    expect((await statistics().compare(largest)).now.value).toBe(3);
  });
});

test.each([
  [{ metric: undefined }, 'metric: must be given, or metrics'],
  [{ metric: 'shop.nothing' }, 'metric: there is no metric shop.nothing'],
  [{ metrics: ['shop.orders'] }, 'metric: must be given, or metrics'],
  [{ from: undefined }, 'from: from and to must be given, or date alone'],
  [{ date: '2026-03-01' }, 'from: from and to must be given, or date alone'],
  [{ from: '2026-03-05' }, 'to: must not be before from'],
  [{ from: '2010-01-01' }, 'from: must be at most 3660 days before to'],
  [{ period: 'hour' }, 'period: must be one of'],
  [{ fill: 'one' }, 'fill: must be one of null, zero, previous, none'],
  [{ object: { a: 'b' }, objectType: 'a' }, 'object: must be the only one of'],
  [{ groupBy: 'country' }, 'groupBy: must be object, or one of the dimensions'],
  [{ objectType: 'country', groupBy: 'plan' }, 'groupBy: must be object'],
  [{ objectType: 'a b' }, 'objectType'],
  [{ limit: 0 }, 'limit: must be a whole number from 1 to 1000'],
  [{ from: '2020-01-01', objectType: 'country', limit: 1_000 }, 'limit: this could be'],
  [{ other: 1 }, 'other'],
])('a question with %o is refused, which says why', async (change, message) => {
  await expect(statistics().query({ metric: 'shop.orders', ...DAYS, ...change } as never)).rejects.toThrow(message);
});

describe('the plugin’s own numbers', () => {
  let documentId: string;
  const day = (daysAgo: number): string => {
    const time = strapi.plugin('insight').service('time');
    return time.dayOf(time.startOf(time.dayOf(Date.now())) - daysAgo * 86_400_000 + 43_200_000);
  };

  beforeAll(async () => {
    await trackOnly(strapi, PATTERNS);
    await forgetAll(strapi);
    ({ documentId } = await publishArticle(strapi));
    const other = await publishArticle(strapi);
    await seeEntries(strapi, [
      { uid: ARTICLE, documentId, locale: 'en', views: 5, daysAgo: 9 },
      { uid: ARTICLE, documentId, locale: 'de', views: 2, daysAgo: 3 },
      { uid: ARTICLE, documentId: other.documentId, locale: 'en', views: 1, daysAgo: 2 },
    ]);
  });

  const asked = () => ({ metric: 'insight.views', from: day(3), to: day(1) });

  test('are of the site, by each period', async () => {
    const of = async (period: 'day' | 'week' | 'days-28' | 'lifetime') =>
      (await statistics().query({ ...asked(), period })).series[0]?.values;
    expect(await of('day')).toEqual([2, 1, 0]);
    // The 7 days up to 3 days ago begin 9 days ago.
    expect(await of('week')).toEqual([7, 3, 3]);
    expect(await of('days-28')).toEqual([7, 8, 8]);
    expect(await of('lifetime')).toEqual([7, 8, 8]);
  });

  test('are of an entry in all its locales', async () => {
    const object = { uid: ARTICLE, documentId };
    const { series } = await statistics().query({ ...asked(), metric: 'insight.views,insight.visitors', object });
    expect(series.map(({ values }) => values)).toEqual([
      [2, 0, 0],
      [2, 0, 0],
    ]);
    expect(await statistics().mostRecent({ metric: 'insight.views', period: 'lifetime', object })).toEqual({
      date: day(0),
      value: 7,
    });
  });

  test('of days to come are none', async () => {
    const { series } = await statistics().query({ metric: 'insight.sessions', from: day(0), to: day(-1) });
    expect(series[0]?.values).toEqual([0, null]);
  });

  test('are of nothing else', async () => {
    await expect(statistics().query({ ...asked(), object: { country: 'AT' } })).rejects.toThrow('object: ');
    await expect(statistics().query({ ...asked(), objectType: ARTICLE })).rejects.toThrow('objectType: ');
  });
});
