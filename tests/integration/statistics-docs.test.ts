import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { StatisticSeries } from '../../contracts/statistics';
import { app } from '../helpers/app';
import { service } from '../helpers/insight';
import { onlyDomains } from '../helpers/statistics';

const DOCS = readFileSync(path.resolve(import.meta.dirname, '../../docs/statistics.md'), 'utf8');

/** The options, what the app does with an order, and what a chart asks: they are JavaScript as they stand. */
const [OPTIONS = '', ORDER = '', QUESTION = ''] = [...DOCS.matchAll(/```ts\n(.*?)```/gs)].map(([, block = '']) => block);

const AsyncFunction = Object.getPrototypeOf(async () => undefined).constructor as FunctionConstructor;

let strapi: Core.Strapi;

beforeAll(async () => {
  strapi = await app();
});

afterAll(() => onlyDomains(strapi, []));

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
