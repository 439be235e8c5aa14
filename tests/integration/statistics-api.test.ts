import type { Core } from '@strapi/strapi';
import supertest from 'supertest';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { publicMay, tokenWho, userWho } from '../helpers/api-callers';
import { app } from '../helpers/app';
import { chosenSettings } from '../helpers/chosen-settings';
import { service } from '../helpers/insight';
import { onlyDomains } from '../helpers/statistics';

let strapi: Core.Strapi;
let full: string;

const PATH = '/api/insight/statistics';
const DAYS = 'metric=shop.orders&from=2026-03-01&to=2026-03-02';
const VALUE = { metric: 'shop.orders', date: '2026-03-01', value: 7 };

const permission = (action: string, domain?: string) => `plugin::insight.statistics${domain ? `-${domain}` : ''}.${action}`;

const get = (query: string, token?: string) => {
  const request = supertest(strapi.server.httpServer).get(`${PATH}?${query}`);
  return token ? request.set('Authorization', `Bearer ${token}`) : request;
};

const post = (body: object, token?: string) => {
  const request = supertest(strapi.server.httpServer).post(PATH);
  return (token ? request.set('Authorization', `Bearer ${token}`) : request).send(body);
};

beforeAll(async () => {
  strapi = await app();
  full = await tokenWho(strapi, 'full-access');
});

beforeEach(() =>
  onlyDomains(strapi, [
    { ref: 'shop', metrics: [{ ref: 'orders' }] },
    { ref: 'social_media', metrics: [{ ref: 'followers' }] },
  ]),
);

afterAll(() => onlyDomains(strapi, []));

test('values are recorded, and read', async () => {
  const values = [
    VALUE,
    { metric: 'shop.orders', date: '2026-03-01', object: { country: 'AT' }, by: 4 },
    { metric: 'shop.orders', date: '2026-03-02', object: { uid: 'api::product.product', documentId: 'cup' }, value: null },
  ];
  const recorded = await post({ data: values }, full).expect(200);
  expect(recorded.body).toEqual({ data: { recorded: 3 }, meta: {} });
  const { body } = await get(DAYS, full).expect(200);
  expect(body).toEqual({
    data: [{ metric: 'shop.orders', object: null, values: [7, null] }],
    meta: { period: 'day', timeZone: 'Europe/Berlin', dates: ['2026-03-01', '2026-03-02'] },
  });
  expect((await get(`${DAYS}&object[country]=AT`, full)).body.data[0].values).toEqual([4, null]);
  const several = '&objects[0][country]=AT&objects[1][uid]=api::product.product&objects[1][documentId]=cup';
  expect((await get(`${DAYS}${several}`, full)).body.data).toHaveLength(2);
  expect((await get(`${DAYS}&objectType=country&limit=5`, full)).body.data).toHaveLength(1);
});

test('a thousand are taken at once, and no more', async () => {
  const values = (count: number) => Array.from({ length: count }, (_, index) => ({ ...VALUE, object: { shelf: index } }));
  expect((await post({ data: values(1_000) }, full).expect(200)).body.data).toEqual({ recorded: 1_000 });
  const { error } = (await post({ data: values(1_001) }, full).expect(400)).body;
  expect(error.message).toBe('data: must be at most 1000');
});

describe('what is wrong is answered 400, and nothing is written', () => {
  test.each([
    [{}, 'data: must be an array'],
    [{ data: [] }, 'data: must not be empty'],
    [{ data: VALUE }, 'data: must be an array'],
    [{ data: [VALUE, { ...VALUE, metric: 'shop.nothing' }] }, 'data.1.metric: there is no metric shop.nothing'],
    [{ data: [VALUE, { ...VALUE, value: 0.5 }] }, 'data.1.value: must be a whole number'],
    [{ data: [{ ...VALUE, date: '1 March' }] }, 'data.0.date: must be a day, as 2026-01-31'],
    [{ data: [{ ...VALUE, metric: 'insight.views' }] }, 'data.0.metric: is one of the plugin’s own'],
    [{ data: [{ ...VALUE, value: undefined }] }, 'data.0: must have either value or by'],
    [{ data: [VALUE], more: 1 }, 'more'],
  ])('%o', async (body, message) => {
    expect((await post(body, full).expect(400)).body.error.message).toContain(message);
    expect(await strapi.db.connection('insight_statistics').select('id')).toEqual([]);
  });

  test.each([
    ['', 'metric: must be given'],
    ['metric=shop.orders', 'from: from and to must be given'],
    ['metric=shop.nothing&date=2026-03-01', 'metric: there is no metric shop.nothing'],
    [`${DAYS}&period=year`, 'period: must be one of day, week'],
    [`${DAYS}&limit=many`, 'limit: must be a whole number'],
    [`${DAYS}&object=AT`, 'object: must be an object'],
    [`${DAYS}&object[country]=a%00b`, 'object.country: must have no control characters'],
    [`${DAYS}&objects[a]=b`, 'objects: must be a list'],
    [`${DAYS}&objectType=a%20b`, 'objectType'],
    [`${DAYS}&metric[a]=b`, 'metric: must be a list'],
    ['metric=__proto__.x&date=2026-03-01', 'metric: there is no metric'],
    [`${DAYS}&populate=*`, 'populate'],
  ])('?%s', async (query, message) => {
    expect((await get(query, full).expect(400)).body.error.message).toContain(message);
  });
});

describe('who may', () => {
  test('nobody, unless they are allowed to', async () => {
    await get(DAYS).expect(403);
    await post({ data: [VALUE] }).expect(403);
    await get(DAYS, 'nobody').expect(401);
    const other = await tokenWho(strapi, ['plugin::insight.stats.find']);
    await get(DAYS, other).expect(403);
    await post({ data: [VALUE] }, other).expect(403);
  });

  test('a token for all domains does what it is for', async () => {
    const reader = await tokenWho(strapi, [permission('find')]);
    await get(`${DAYS}`, reader).expect(200);
    await get('metric=insight.views,social_media.followers&date=2026-03-01', reader).expect(200);
    await post({ data: [VALUE] }, reader).expect(403);
    const writer = await tokenWho(strapi, [permission('record')]);
    await post({ data: [VALUE] }, writer).expect(200);
    await get(DAYS, writer).expect(403);
    await get(DAYS, await tokenWho(strapi, 'read-only')).expect(200);
    await post({ data: [VALUE] }, await tokenWho(strapi, 'read-only')).expect(403);
  });

  test('a token that is limited to a domain reads and records that one', async () => {
    const token = await tokenWho(strapi, [permission('find', 'shop'), permission('record', 'shop')]);
    await get(DAYS, token).expect(200);
    await post({ data: [VALUE] }, token).expect(200);
    for (const metric of ['social_media.followers', 'insight.views', 'shop.orders,social_media.followers']) {
      const { error } = (await get(`metric=${metric}&date=2026-03-01`, token).expect(403)).body;
      expect(error.message).toMatch(/^You may not read statistics of the domain (social_media|insight)\.$/);
    }
    const mixed = {
      data: [
        { ...VALUE, value: 9 },
        { ...VALUE, metric: 'social_media.followers' },
      ],
    };
    const { error } = (await post(mixed, token).expect(403)).body;
    expect(error.message).toBe('You may not record statistics of the domain social_media.');
    expect((await get(DAYS, token)).body.data[0].values).toEqual([7, null]);
  });

  test('a token for the plugin’s own numbers reads them, and nothing records them', async () => {
    const token = await tokenWho(strapi, [permission('find', 'insight')]);
    await get('metric=insight.views&date=2026-03-01', token).expect(200);
    await get(DAYS, token).expect(403);
    await expect(tokenWho(strapi, [permission('record', 'insight')])).rejects.toThrow('Unknown permissions');
  });

  test('a role of users, and the public', async () => {
    const { token } = await userWho(strapi, [permission('record', 'social_media')]);
    await post({ data: [{ metric: 'social_media.followers', value: 1 }] }, token).expect(200);
    await post({ data: [VALUE] }, token).expect(403);
    const forbid = await publicMay(strapi, [permission('find', 'shop')]);
    await get(DAYS).expect(200);
    await post({ data: [VALUE] }).expect(403);
    await forbid();
    await get(DAYS).expect(403);
  });

  test('the permissions of a domain are listed for tokens and roles as soon as it is made', async () => {
    await service(strapi, 'statistics').register([{ ref: 'news', metrics: [{ ref: 'readers' }] }]);
    const token = await tokenWho(strapi, [permission('find', 'news')]);
    await get('metric=news.readers&date=2026-03-01', token).expect(200);
    const listed = strapi.contentAPI.permissions.getActionsMap()['plugin::insight'] as {
      controllers: Record<string, string[]>;
    };
    expect(listed.controllers).toMatchObject({
      statistics: ['find', 'record'],
      'statistics-news': ['find', 'record'],
      'statistics-insight': ['find'],
    });
  });
});

test('requests are counted by who sends them, and too many refused', async () => {
  const settings = chosenSettings(strapi);
  await settings.choose({ baseRate: '2/hour' });
  const one = await tokenWho(strapi, [permission('find')]);
  const other = await tokenWho(strapi, [permission('find')]);
  await get(DAYS, one).expect(200);
  const { headers } = await get(DAYS, one).expect(200);
  expect(headers.ratelimit).toMatch(/^"base";r=0;/);
  await get(DAYS, one).expect(429);
  await get(DAYS, other).expect(200);
  await settings.forget();
});
