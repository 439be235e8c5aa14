import type { Core } from '@strapi/strapi';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Domain, Metric } from '../../contracts/statistics';
import { type Administrator, superAdministrator } from '../helpers/administrators';
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
    expect((await admin.get(`${BASE}/objects?metric=news.readers`)).body).toEqual({ types: ['country'], objects: [object] });
    expect((await admin.get(`${BASE}/objects?metric=news.readers&objectType=plan`)).body.objects).toEqual([]);
    await admin
      .post(`${BASE}/values/delete`)
      .send({ data: [value] })
      .expect(200, { forgotten: 1 });
    expect((await admin.get(`${BASE}/objects?metric=news.readers`)).body).toEqual({ types: [], objects: [] });
  });
});

test('the plugin’s own numbers are a domain that nobody writes', async () => {
  const [own] = await domains();
  expect(own).toMatchObject({ ref: 'insight', isReadOnly: true });
  expect(own?.metrics.map(({ metric }) => metric)).toContain('insight.views');
});
