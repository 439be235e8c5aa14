import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { StatisticSeries } from '../../contracts/statistics';
import { app } from '../helpers/app';
import { service } from '../helpers/insight';
import { ORDER as ORDER_TYPE } from '../helpers/naive-trackers';
import { onlyDomains } from '../helpers/statistics';
import { onlyTrackers } from '../helpers/trackers';

const DOCS = readFileSync(path.resolve(import.meta.dirname, '../../docs/statistics.md'), 'utf8');

/** The options, what the app does with an order, what a chart asks, the options of trackers, and a function of the app's own: they are JavaScript as they stand. */
const [OPTIONS = '', ORDER = '', QUESTION = '', TRACKERS = '', COMPUTED = ''] = [...DOCS.matchAll(/```ts\n(.*?)```/gs)].map(
  ([, block = '']) => block,
);

const AsyncFunction = Object.getPrototypeOf(async () => undefined).constructor as FunctionConstructor;

let strapi: Core.Strapi;

beforeAll(async () => {
  strapi = await app();
});

afterAll(() => onlyTrackers(strapi, []));

test('the example of a shop’s orders runs as the docs give it', async () => {
  const { insight } = new Function(`return { ${OPTIONS} };`)();
  await onlyDomains(strapi, insight.config.statistics);
  const today = strapi.plugin('insight').service('time').dayOf(Date.now());
  const question = QUESTION.replace(/(from|to): '[^']+'/g, `$1: '${today}'`);
  const run = new AsyncFunction('strapi', 'documentId', `${ORDER}\n${question}\nreturn { dates, series };`);
  const answer: { dates: string[]; series: StatisticSeries[] } = await run(strapi, 'cup');
  expect(answer).toEqual({
    dates: [today],
    series: [{ metric: 'shop.orders', object: { country: 'AT' }, values: [1] }],
  });
  expect(await service(strapi, 'statistics').mostRecent({ metric: 'shop.revenue' })).toEqual({ date: today, value: 49.9 });
});

test('the examples of trackers run as the docs give them', async () => {
  await onlyTrackers(strapi, []);
  const { insight } = new Function(`return { ${TRACKERS} };`)();
  const [shop] = insight.config.statistics;
  await onlyDomains(strapi, [{ ...shop, metrics: [...shop.metrics, { ref: 'returns' }] }]);
  const placedAt = new Date().toISOString();
  for (const state of ['paid', 'returned', 'paid']) {
    const data = { placedAt, state, country: 'AT', customer: 'Ada', total: 49.9 };
    await strapi.documents(ORDER_TYPE).create({ data: data as object });
  }
  await service(strapi, 'trackers').register(insight.config.trackers);
  for (const { ref } of insight.config.trackers) {
    await service(strapi, 'trackers').run(ref);
  }
  await new AsyncFunction('strapi', COMPUTED)(strapi);
  const newest = async (metric: string) => (await service(strapi, 'statistics').mostRecent({ metric }))?.value;
  expect(await newest('shop.orders')).toBe(3);
  expect(await newest('shop.revenue')).toBe(99.8);
  expect(await newest('shop.customers')).toBe(1);
  expect(await newest('shop.returns')).toBe(1);
});
