import type { Core } from '@strapi/strapi';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Domain, Metric } from '../../contracts/statistics';
import { type Administrator, administratorWho, superAdministrator } from '../helpers/administrators';
import { app } from '../helpers/app';
import { service } from '../helpers/insight';
import { onlyDomains } from '../helpers/statistics';

let strapi: Core.Strapi;
let admin: Administrator;

const statistics = () => service(strapi, 'statistics');

const BASE = '/insight/statistics';

const domains = async (): Promise<Domain[]> => (await admin.get(`${BASE}/domains`).expect(200)).body.domains;
const metricsOf = async (ref: string): Promise<Metric[] | undefined> =>
  (await domains()).find((domain) => domain.ref === ref)?.metrics;

beforeAll(async () => {
  strapi = await app();
  admin = await superAdministrator(strapi);
});

beforeEach(() => onlyDomains(strapi, []));

afterAll(() => onlyDomains(strapi, []));

const NEWS = { ref: 'news', name: 'The news', metrics: [{ ref: 'readers', name: 'Readers', unit: 'people' }] };

describe('registering', () => {
  test('at every start changes nothing', async () => {
    await statistics().register([NEWS]);
    const first = await domains();
    await statistics().record({ metric: 'news.readers', value: 3 });
    await Promise.all([statistics().register([NEWS]), statistics().register([NEWS])]);
    expect(await domains()).toEqual(first);
    expect(await statistics().mostRecent({ metric: 'news.readers' })).toMatchObject({ value: 3 });
  });

  test('changes what is described anew, and leaves alone what others made', async () => {
    await statistics().register([NEWS]);
    await admin.post(`${BASE}/metrics`).send({ domain: 'news', ref: 'by-hand' }).expect(200);
    await statistics().register([{ ref: 'news', metrics: [{ ref: 'readers', moreIsBetter: false }] }]);
    expect(await metricsOf('news')).toMatchObject([
      { metric: 'news.readers', name: 'readers', unit: '', moreIsBetter: false, isRegistered: true },
      { metric: 'news.by-hand', isRegistered: false },
    ]);
  });

  test.each([
    [[{ ref: 'News' }], '0.ref: must be 1 to 64 of a–z'],
    [[{ ref: 'insight' }], 'The domain insight has the plugin'],
    [[{ ref: 'a' }, { ref: 'a' }], 'has a ref twice'],
    [[{ ref: 'a', metrics: [{ ref: 'b' }, { ref: 'b' }] }], '0.metrics: has a ref twice'],
    [[{ ref: 'a', metrics: [{ ref: 'b', decimals: 7 }] }], '0.metrics.0.decimals: must be a whole number from 0 to 6'],
    [[{ ref: 'a', metrics: [{ ref: 'b', format: 'stars' }] }], '0.metrics.0.format: must be one of number'],
    [[{ ref: 'a', title: 'A' }], 'title'],
  ])('refuses %o and says why', async (given, message) => {
    await expect(statistics().register(given as never)).rejects.toThrow(message);
    expect((await domains()).map(({ ref }) => ref)).toEqual(['insight']);
  });
});

describe('in the admin', () => {
  beforeEach(() => statistics().register([NEWS]));

  test('domains and metrics are made, changed and deleted', async () => {
    await admin.post(`${BASE}/domains`).send({ ref: 'shop', name: 'Shop' }).expect(200);
    await admin.post(`${BASE}/metrics`).send({ domain: 'shop', ref: 'orders', decimals: 1 }).expect(200);
    const changed = await admin
      .put(`${BASE}/metrics/shop.orders`)
      .send({ name: 'Orders', decimals: 2, combine: 'maximum' })
      .expect(200);
    expect(changed.body.domains[1]).toMatchObject({
      ref: 'shop',
      name: 'Shop',
      isReadOnly: false,
      metrics: [{ metric: 'shop.orders', name: 'Orders', decimals: 2, combine: 'maximum', isRegistered: false }],
    });
    await admin.put(`${BASE}/domains/shop`).send({ description: 'What we sell' }).expect(200);
    expect((await domains())[1]).toMatchObject({ name: 'Shop', description: 'What we sell' });
    await admin.delete(`${BASE}/metrics/shop.orders`).expect(200);
    expect(await metricsOf('shop')).toEqual([]);
    await admin.delete(`${BASE}/domains/shop`).expect(200);
    expect((await domains()).map(({ ref }) => ref)).toEqual(['news', 'insight']);
  });

  test('a metric keeps its decimals once it has values', async () => {
    await admin.post(`${BASE}/metrics`).send({ domain: 'news', ref: 'score', decimals: 1 }).expect(200);
    await statistics().record({ metric: 'news.score', value: 1.5 });
    const { body } = await admin.put(`${BASE}/metrics/news.score`).send({ decimals: 2 }).expect(400);
    expect(body.error.message).toContain('decimals: news.score has values with 1 decimals');
    await admin.put(`${BASE}/metrics/news.score`).send({ decimals: 1, name: 'Score' }).expect(200);
  });

  test.each([
    ['post', '/domains', { ref: 'news' }, 400, 'ref: there is a domain news already.'],
    ['post', '/domains', { ref: 'insight' }, 400, 'ref: there is a domain insight already.'],
    ['post', '/domains', { name: 'x' }, 400, 'ref: must be a text'],
    ['post', '/metrics', { domain: 'nothing', ref: 'a' }, 400, 'domain: there is no domain nothing.'],
    ['post', '/metrics', { domain: 'news', ref: 'readers' }, 400, 'ref: there is a metric news.readers already.'],
    ['post', '/metrics', { domain: 'insight', ref: 'a' }, 400, 'which nobody changes'],
    ['put', '/metrics/news.readers', { name: 'x' }, 400, 'news.readers is registered by the app'],
    ['put', '/domains/news', { name: 'x' }, 400, 'news is registered by the app'],
    ['put', '/metrics/news.nothing', { name: 'x' }, 404, 'There is no metric news.nothing.'],
    ['put', '/metrics/insight.views', { name: 'x' }, 400, 'which nobody changes'],
    ['delete', '/domains/nothing', {}, 404, 'There is no domain nothing.'],
    ['delete', '/domains/insight', {}, 400, 'which nobody changes'],
    ['post', '/values', { data: [{ metric: 'news.readers', value: 'x' }] }, 400, 'data.0.value: must be a number'],
    ['post', '/values/delete', { data: [{ metric: 'news.nothing' }] }, 400, 'there is no metric news.nothing'],
  ] as const)('%s %s with %o is refused', async (method, path, body, status, message) => {
    const answer = await admin[method](`${BASE}${path}`).send(body);
    expect(answer.status).toBe(status);
    expect(answer.body.error.message).toContain(message);
  });

  test('values are written, read, compared and deleted', async () => {
    const object = { country: 'AT' };
    const value = { metric: 'news.readers', date: '2026-03-01', object };
    await admin
      .post(`${BASE}/values`)
      .send({ data: [{ ...value, value: 4 }] })
      .expect(200, { recorded: 1 });
    const asked = 'metric=news.readers&object[country]=AT';
    expect((await admin.get(`${BASE}/values?${asked}&date=2026-03-01`)).body.series).toMatchObject([{ object, values: [4] }]);
    expect((await admin.get(`${BASE}/most-recent?${asked}`)).body).toEqual({ mostRecent: { date: '2026-03-01', value: 4 } });
    const compared = await admin.get(`${BASE}/comparison?${asked}&from=2026-03-01&to=2026-03-02`).expect(200);
    expect(compared.body).toMatchObject({ now: { value: 4 }, before: { value: null }, change: null });
    expect((await admin.get(`${BASE}/objects?metric=news.readers`)).body).toEqual({
      types: ['country'],
      objects: [object],
      titles: [null],
    });
    expect((await admin.get(`${BASE}/objects?metric=news.readers&objectType=plan`)).body.objects).toEqual([]);
    await admin
      .post(`${BASE}/values/delete`)
      .send({ data: [value] })
      .expect(200, { forgotten: 1 });
    expect((await admin.get(`${BASE}/objects?metric=news.readers`)).body).toEqual({ types: [], objects: [], titles: [] });
  });
});

test('the plugin’s own numbers are a domain that nobody writes', async () => {
  const [own] = await domains();
  expect(own).toMatchObject({ ref: 'insight', isReadOnly: true });
  expect(own?.metrics.map(({ metric }) => metric)).toContain('insight.views');
});

describe('charts', () => {
  const day = (back: number): string => new Date(Date.now() - back * 86_400_000).toISOString().slice(0, 10);
  const chart = (question: string) => admin.get(`${BASE}/chart?${question}`);

  beforeEach(async () => {
    await strapi.db.connection('insight_charts').delete();
    await statistics().register([{ ref: 'shop', metrics: [{ ref: 'orders' }, { ref: 'rate', decimals: 1, combine: 'none' }] }]);
    await statistics().recordMany(
      [0, 1, 6, 7, 13].flatMap((back) => [
        { metric: 'shop.orders', date: day(back), value: back + 1 },
        { metric: 'shop.orders', date: day(back), object: { country: 'AT' }, value: back },
        { metric: 'shop.rate', date: day(back), value: back + 0.5 },
      ]),
    );
  });

  test('of several metrics, beside the days before', async () => {
    const { body } = await chart('metrics=shop.orders,shop.rate&range=7d').expect(200);
    expect(body.span).toMatchObject({ from: day(6), to: day(0), range: '7d' });
    expect(body.compared).toEqual({ from: day(13), to: day(7) });
    expect(body.dates).toHaveLength(7);
    // 7 + 2 + 1 orders on the days 6, 1 and 0 before today, 14 + 8 on the days 13 and 7 before; of rates, which add up to nothing, the newest.
    expect(body.series).toMatchObject([
      { metric: 'shop.orders', values: [7, null, null, null, null, 2, 1], value: 10, valueBefore: 22 },
      { metric: 'shop.rate', value: 0.5, valueBefore: 7.5 },
    ]);
    expect(body.series[0].before).toEqual([14, null, null, null, null, null, 8]);
  });

  test('by dimension, with 0 where there is nothing, and compared with nothing', async () => {
    const { body } = await chart('metrics=shop.orders&range=7d&by=country&fill=zero&compare=none').expect(200);
    expect(body.datesBefore).toBeNull();
    expect(body.series).toMatchObject([
      { object: { country: 'AT' }, values: [6, 0, 0, 0, 0, 1, 0], value: 7, before: null, valueBefore: null },
    ]);
  });

  test.each(['by=api::article.article', 'by[0]=api::article.article'])('of each entry of a type, asked as %s', async (by) => {
    const object = { uid: 'api::article.article', documentId: 'tea' };
    await statistics().record({ metric: 'shop.orders', date: day(1), object, value: 3 });
    const { body } = await chart(`metrics=shop.orders&range=7d&compare=none&${by}`).expect(200);
    expect(body.series).toMatchObject([{ object, value: 3 }]);
  });

  test.each([
    ['metrics=shop.sales', /^metrics: there is no metric shop.sales/],
    ['range=7d', /^metrics: /],
    ['metrics=shop.orders&range=all', /^range: must have a beginning/],
    ['metrics=shop.orders&by=country&object[country]=AT', /^by: must not be given with object/],
    ['metrics=shop.orders&by=country&groupBy=plan', /^groupBy: must be object, or one of/],
    ['metrics=shop.orders&limit=51', /^limit: must be a whole number from 1 to 50/],
    ['metrics=shop.orders&look=bar', /look/],
  ])('%s is refused', async (question, message) => {
    expect((await chart(question).expect(400)).body.error.message).toMatch(message);
  });

  test('are saved, changed and forgotten', async () => {
    const draft = { name: ' Orders ', look: 'bar', question: { metrics: ['shop.orders'], range: '7d' }, isOnHome: true };
    const made = (await admin.post(`${BASE}/charts`).send(draft).expect(200)).body.charts;
    expect(made).toMatchObject([{ ...draft, name: 'Orders', isOnDashboard: false }]);
    const [{ id }] = made;
    const changed = { ...draft, name: 'All', isOnHome: false };
    expect((await admin.put(`${BASE}/charts/${id}`).send(changed).expect(200)).body.charts).toMatchObject([changed]);
    await admin.put(`${BASE}/charts/${id}`).send(changed).expect(200);
    expect((await admin.delete(`${BASE}/charts/${id}`).expect(200)).body).toEqual({ charts: [] });
    for (const missing of [id, 'x', '9999999999999']) {
      await admin.put(`${BASE}/charts/${missing}`).send(changed).expect(404);
      await admin.delete(`${BASE}/charts/${missing}`).expect(404);
    }
  });

  test.each([
    [{ question: { metrics: ['a.b'] } }, /^name: /],
    [{ name: ' ', question: { metrics: ['a.b'] } }, /^name: must not be empty/],
    [{ name: 'A', look: 'pie', question: { metrics: ['a.b'] } }, /^look: must be one of/],
    [{ name: 'A', question: { metrics: [] } }, /^question.metrics: must name a metric/],
    [{ name: 'A', question: { metrics: ['a.b'], range: 'ever' } }, /^question.range: /],
  ])('%j is not saved', async (draft, message) => {
    expect((await admin.post(`${BASE}/charts`).send(draft).expect(400)).body.error.message).toMatch(message);
  });

  test('an entry has the metrics that were recorded of it', async () => {
    const object = { uid: 'api::article.article', documentId: 'abc' };
    await statistics().record({ metric: 'shop.orders', date: day(40), object, value: 4 });
    await statistics().record({ metric: 'shop.orders', date: day(2), object, value: 5 });
    await statistics().record({ metric: 'shop.orders', period: 'lifetime', date: day(2), object, value: 9 });
    await statistics().record({ metric: 'shop.rate', date: day(0), object, value: null });
    const { body } = await admin.get(`${BASE}/entries/api::article.article/abc`).expect(200);
    expect(body.statistics).toHaveLength(1);
    const [{ metric, newest }] = body.statistics;
    expect(metric.metric).toBe('shop.orders');
    expect(newest).toHaveLength(2);
    expect(newest).toEqual(
      expect.arrayContaining([
        { period: 'day', date: day(2), value: 5 },
        { period: 'lifetime', date: day(2), value: 9 },
      ]),
    );
    expect(body.statistics[0].values.slice(-3)).toEqual([5, null, null]);
    expect((await admin.get(`${BASE}/entries/api::article.article/other`).expect(200)).body.statistics).toEqual([]);
    await admin.get(`${BASE}/entries/api::nothing.nothing/abc`).expect(404);
    const other = await administratorWho(strapi, [{ action: 'plugin::insight.read-statistics' }]);
    await other.get(`${BASE}/entries/api::article.article/abc`).expect(403);
  });
});
