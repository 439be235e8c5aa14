import type { Core } from '@strapi/strapi';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { actionOf } from '../../contracts/permissions';
import type { Tracker, TrackerSource } from '../../contracts/trackers';
import { type Administrator, administratorWho, superAdministrator } from '../helpers/administrators';
import { app } from '../helpers/app';
import { ARTICLE } from '../helpers/content';
import { service } from '../helpers/insight';
import { ORDER } from '../helpers/naive-trackers';
import { onlyDomains } from '../helpers/statistics';
import { onlyTrackers } from '../helpers/trackers';
import { until } from '../helpers/until';

const CONTENT_READ = 'plugin::content-manager.explorer.read';

let strapi: Core.Strapi;
let administrator: Administrator;

const today = (): string => strapi.plugin('insight').service('time').dayOf(Date.now());

const order = (data: object) =>
  strapi.documents(ORDER).create({
    data: { placedAt: new Date().toISOString(), state: 'paid', country: 'AT', customer: 'Ada', total: 10, ...data } as object,
  });

const DRAFT = { ref: 'paid-orders', metric: 'shop.orders', uid: ORDER, aggregate: 'count', dateField: 'placedAt' };

const find = async (): Promise<Tracker> => (await administrator.get('/insight/trackers/paid-orders').expect(200)).body.tracker;

beforeAll(async () => {
  strapi = await app();
  administrator = await superAdministrator(strapi);
});

beforeEach(async () => {
  await onlyTrackers(strapi, []);
  await onlyDomains(strapi, [{ ref: 'shop', metrics: [{ ref: 'orders' }, { ref: 'revenue', decimals: 2 }] }]);
});

afterAll(() => onlyTrackers(strapi, []));

test('a tracker is made, works its values out by itself, is changed, and deleted', async () => {
  await order({});
  await order({ state: 'returned' });
  const draft = { ...DRAFT, name: 'Paid orders', filters: { state: 'paid' }, groupBy: 'country', periods: ['day', 'lifetime'] };
  const made = await administrator.post('/insight/trackers').send(draft).expect(200);
  expect(made.body.trackers).toMatchObject([{ ...draft, field: null, since: null, status: 'published', isRegistered: false }]);
  await until(async () => (await find()).progress.state === 'ready');
  const question = { metric: 'shop.orders', date: today() };
  const values = async () => (await service(strapi, 'statistics').query(question)).series[0]?.values;
  expect(await values()).toEqual([1]);
  expect((await find()).progress).toMatchObject({ done: 1, from: today(), doneTo: today(), to: today(), error: null });

  await order({});
  const { body } = await administrator.post('/insight/trackers/paid-orders/run').expect(200);
  expect(body.tracker.progress.state).toBe('ready');
  expect(await values()).toEqual([2]);

  await administrator.put('/insight/trackers/paid-orders').send({ filters: {} }).expect(200);
  await until(async () => (await find()).progress.state === 'ready' && (await values())?.[0] === 3);
  expect((await find()).name).toBe('Paid orders');

  await administrator.post('/insight/trackers/paid-orders/backfill').expect(200);
  await until(async () => {
    const { body: progress } = await administrator.get('/insight/trackers/paid-orders/progress').expect(200);
    return progress.state === 'ready';
  });
  expect((await administrator.delete('/insight/trackers/paid-orders').expect(200)).body).toEqual({ trackers: [] });
  await administrator.get('/insight/trackers/paid-orders').expect(404);
  expect(await values()).toEqual([3]);
});

test('a preview shows what would be recorded, and writes nothing', async () => {
  await order({ total: 10 });
  await order({ total: 20.5, country: 'DE' });
  await order({ total: 40, state: 'placed' });
  const question = { ...DRAFT, ref: undefined, metric: undefined, aggregate: 'sum', field: 'total', filters: { state: 'paid' } };
  const { body } = await administrator
    .post('/insight/trackers/preview')
    .send({ ...question, groupBy: 'country', days: 2, period: 'week' })
    .expect(200);
  expect(body).toMatchObject({ period: 'week', entries: 2 });
  expect(body.series).toEqual([
    { object: null, values: [0, 30.5] },
    { object: { country: 'DE' }, values: [0, 20.5] },
    { object: { country: 'AT' }, values: [0, 10] },
  ]);
  const distinct = { ...question, aggregate: 'distinct', field: 'customer', days: 1, period: 'lifetime' };
  const told = await administrator.post('/insight/trackers/preview').send(distinct).expect(200);
  expect(told.body.series).toEqual([{ object: null, values: [1] }]);
  expect(await strapi.db.connection('insight_statistics').select('id')).toEqual([]);
  expect(await strapi.db.connection('insight_statistic_objects').where({ type: 'nothing' })).toEqual([]);
});

test('the sources say which attributes fit where', async () => {
  const { body } = await administrator.get('/insight/trackers/sources').expect(200);
  const source = (body.sources as TrackerSource[]).find(({ uid }) => uid === ORDER);
  const names = (fields: TrackerSource['dateFields'] = []) => fields.map(({ name }) => name);
  expect(names(source?.dateFields)).toEqual(expect.arrayContaining(['createdAt', 'placedAt', 'deliveredOn']));
  expect(names(source?.numberFields)).toEqual(['total', 'items']);
  expect(names(source?.distinctFields)).toEqual(expect.arrayContaining(['documentId', 'customer', 'product']));
  expect(source?.groupFields).toEqual(
    expect.arrayContaining([
      { name: 'state', type: 'enumeration', values: ['placed', 'paid', 'returned'] },
      { name: 'product', type: 'relation', target: 'api::product.product' },
    ]),
  );
});

describe('what is wrong is a 400 that names it', () => {
  test.each<[string, object, string]>([
    ['no ref', { ref: undefined }, 'ref'],
    ['a ref with spaces', { ref: 'Paid orders' }, 'ref'],
    ['no metric', { metric: undefined }, 'metric'],
    ['an unknown metric', { metric: 'shop.nothing' }, 'metric'],
    ['one of the plugin’s own metrics', { metric: 'insight.views' }, 'metric'],
    ['an unknown type', { uid: 'api::nothing.nothing' }, 'uid'],
    ['a single type', { uid: 'api::about.about' }, 'uid'],
    ['a name that every object has', { uid: 'constructor' }, 'uid'],
    ['the administrators', { uid: 'admin::user' }, 'uid'],
    ['an unknown aggregate', { aggregate: 'median' }, 'aggregate'],
    ['a sum of nothing', { aggregate: 'sum' }, 'field'],
    ['a sum of texts', { aggregate: 'sum', field: 'customer' }, 'field'],
    ['a field of a name that every object has', { aggregate: 'sum', field: 'constructor' }, 'field'],
    ['a date that is none', { dateField: 'total' }, 'dateField'],
    ['a group that is none', { groupBy: 'placedAt' }, 'groupBy'],
    ['filters that are no object', { filters: ['paid'] }, 'filters'],
    ['a filter of an unknown attribute', { filters: { colour: 'red' } }, 'filters'],
    ['a filter of an unknown operator', { filters: { total: { $near: 5 } } }, 'filters'],
    ['a filter of a date that is none', { filters: { placedAt: { $gt: 'yesterday' } } }, 'filters'],
    ['a filter of passwords', { filters: { product: { createdBy: { password: { $startsWith: 'a' } } } } }, 'filters'],
    ['no period', { periods: [] }, 'periods'],
    ['a period twice', { periods: ['day', 'day'] }, 'periods'],
    ['an unknown period', { periods: ['year'] }, 'periods'],
    ['a day that is none', { since: '2026-02-30' }, 'since'],
    ['a status that is none', { status: 'modified' }, 'status'],
    ['what nobody knows', { colour: 'red' }, 'colour'],
  ])('%s', async (_, wrong, named) => {
    const { body } = await administrator
      .post('/insight/trackers')
      .send({ ...DRAFT, ...wrong })
      .expect(400);
    expect(body.error.message).toContain(named);
    expect((await administrator.get('/insight/trackers').expect(200)).body.trackers).toEqual([]);
  });

  test('a ref or a metric that another has', async () => {
    await administrator.post('/insight/trackers').send(DRAFT).expect(200);
    const same = await administrator.post('/insight/trackers').send(DRAFT).expect(400);
    expect(same.body.error.message).toContain('ref');
    const other = await administrator
      .post('/insight/trackers')
      .send({ ...DRAFT, ref: 'others' })
      .expect(400);
    expect(other.body.error.message).toContain('metric');
  });

  test.each<[string, object]>([
    ['an id that is none', { id: 'first' }],
    ['a character that PostgreSQL refuses', { customer: 'A\u0000' }],
    ['a number that is none', { total: { $gt: 'much' } }],
    ['a number that no column holds', { items: { $gt: 1e40 } }],
    ['a list for one value', { country: { $eq: ['AT', 'DE'] } }],
    ['an object for one value', { country: { $eq: { $eq: 'AT' } } }],
    ['filters within each other', { $not: { $and: [{ $or: [] }] } }],
  ])('%s is an answer or a 400, whatever the database says to it', async (_, filters) => {
    const question = { uid: ORDER, aggregate: 'count', dateField: 'placedAt', filters };
    const { status, body } = await administrator.post('/insight/trackers/preview').send(question);
    expect([200, 400]).toContain(status);
    expect(status === 200 || body.error.message.includes('filters')).toBe(true);
  });

  test('a preview of more days than there are', async () => {
    const { ref: _, metric: __, ...question } = DRAFT;
    const answer = await administrator
      .post('/insight/trackers/preview')
      .send({ ...question, days: 91 })
      .expect(400);
    expect(answer.body.error.message).toContain('days');
  });

  test('a change of what the app’s code says', async () => {
    await service(strapi, 'trackers').register([{ ...DRAFT, aggregate: 'count' }]);
    await service(strapi, 'trackers').register([{ ...DRAFT, aggregate: 'count' }]);
    const answer = await administrator.put('/insight/trackers/paid-orders').send({ name: 'Other' }).expect(400);
    expect(answer.body.error.message).toContain('registered');
    await administrator.put('/insight/trackers/nothing').send({ name: 'Other' }).expect(404);
    await administrator.delete('/insight/trackers/nothing').expect(404);
    await administrator.post('/insight/trackers/nothing/run').expect(404);
    await administrator.post('/insight/trackers/nothing/backfill').expect(404);
  });
});

test('nobody learns by a tracker what they may not read', async () => {
  const own = { action: actionOf('edit-trackers') };
  const nobody = await administratorWho(strapi, [own]);
  expect((await nobody.get('/insight/trackers/sources').expect(200)).body).toEqual({ sources: [] });
  const unread = await nobody.post('/insight/trackers').send(DRAFT).expect(400);
  expect(unread.body.error.message).toContain('uid');

  const some = await administratorWho(strapi, [own, { action: CONTENT_READ, subject: ORDER, fields: ['placedAt', 'country'] }]);
  const preview = { uid: ORDER, aggregate: 'count', dateField: 'placedAt' };
  await some.post('/insight/trackers/preview').send(preview).expect(200);
  for (const [asked, named] of [
    [{ aggregate: 'sum', field: 'total' }, 'field'],
    [{ filters: { total: { $gt: 5 } } }, 'filters'],
    [{ filters: { $or: [{ product: { price: { $gt: 5 } } }] } }, 'filters'],
    [{ groupBy: 'product' }, 'groupBy'],
  ] as const) {
    const answer = await some
      .post('/insight/trackers/preview')
      .send({ ...preview, ...asked })
      .expect(400);
    expect(answer.body.error.message).toContain(named);
  }
});

test('who may read entries of a type under a condition alone may not have them counted', async () => {
  const own = { action: actionOf('edit-trackers') };
  const conditions = ['admin::is-creator'];
  const some = await administratorWho(strapi, [own, { action: CONTENT_READ, subject: ORDER, conditions }]);
  expect((await some.get('/insight/trackers/sources').expect(200)).body).toEqual({ sources: [] });
  const preview = { uid: ORDER, aggregate: 'count', dateField: 'placedAt' };
  for (const asked of [some.post('/insight/trackers/preview').send(preview), some.post('/insight/trackers').send(DRAFT)]) {
    const { error } = (await asked.expect(403)).body;
    expect(error.message).toBe(`Your permission to read ${ORDER} has a condition, and a tracker counts all entries.`);
  }
  await administrator.get('/insight/trackers/paid-orders').expect(404);

  const whole = { action: CONTENT_READ, subject: ORDER };
  const product = { action: CONTENT_READ, subject: 'api::product.product', conditions };
  const one = await administratorWho(strapi, [own, whole, product]);
  await one.post('/insight/trackers/preview').send(preview).expect(200);
  for (const asked of [{ groupBy: 'product' }, { filters: { product: { name: 'Cup' } } }]) {
    const { error } = (
      await one
        .post('/insight/trackers/preview')
        .send({ ...preview, ...asked })
        .expect(403)
    ).body;
    expect(error.message).toContain('api::product.product has a condition');
  }
});

test('of a localised type those may have entries counted who may read them in every locale', async () => {
  const own = { action: actionOf('edit-trackers') };
  const preview = { uid: ARTICLE, aggregate: 'count' };
  const readerIn = (...locales: string[]) => administratorWho(strapi, [own, { action: CONTENT_READ, subject: ARTICLE, locales }]);
  for (const one of [administrator, await readerIn('en', 'de')]) {
    await one.post('/insight/trackers/preview').send(preview).expect(200);
    const { sources } = (await one.get('/insight/trackers/sources').expect(200)).body;
    expect(sources.map(({ uid }: TrackerSource) => uid)).toContain(ARTICLE);
  }
  const german = await readerIn('de');
  await german.post('/insight/trackers/preview').send(preview).expect(403);
  expect((await german.get('/insight/trackers/sources').expect(200)).body).toEqual({ sources: [] });
});

test('a function of the app’s own works values out, and what it no longer gives is none', async () => {
  let found = [3, 4];
  await service(strapi, 'trackers').register([
    {
      ref: 'own',
      metric: 'shop.revenue',
      since: today(),
      compute: async ({ database, from, to, period }) => {
        expect([from, to, period]).toEqual([today(), today(), 'day']);
        const rows = await database('orders').count({ orders: '*' });
        return found.map((value, index) => ({
          date: today(),
          value: value + Number(rows[0]?.orders ?? 0) + 0.25,
          object: index === 0 ? null : { plan: 'pro' },
        }));
      },
    },
  ]);
  await service(strapi, 'trackers').run('own');
  const valuesOf = async (objectType?: string) =>
    (await service(strapi, 'statistics').query({ metric: 'shop.revenue', date: today(), objectType })).series;
  expect(await valuesOf()).toMatchObject([{ values: [3.25] }]);
  expect(await valuesOf('plan')).toMatchObject([{ object: { plan: 'pro' }, values: [4.25] }]);
  found = [5];
  await service(strapi, 'trackers').run('own');
  expect(await valuesOf()).toMatchObject([{ values: [5.25] }]);
  expect(await valuesOf('plan')).toEqual([]);
});
