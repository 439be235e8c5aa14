import type { Core } from '@strapi/strapi';
import supertest from 'supertest';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { publicMay, tokenWho, userWho } from '../helpers/api-callers';
import { chooseApi } from '../helpers/api-choice';
import { app } from '../helpers/app';
import { ABOUT, ARTICLE, PATTERNS, PRODUCT, publishArticle, publishProduct, translateArticle } from '../helpers/content';
import { forgetAll, service, trackOnly } from '../helpers/insight';
import { seeEntries } from '../helpers/seen-entries';

const ONE = 'plugin::insight.stats.findOne';
const MANY = 'plugin::insight.stats.find';
const OTHERS = ['plugin::insight.stats.popular', 'plugin::insight.stats.trending', `${ARTICLE}.find`, `${ARTICLE}.findOne`];

let strapi: Core.Strapi;
/** Two articles and a product. */
let tea: string;
let pot: string;
let cup: string;

const get = (path: string, token?: string) => {
  const request = supertest(strapi.server.httpServer).get(`/api/insight${path}`);
  return token === undefined ? request : request.set('Authorization', `Bearer ${token}`);
};

const complaintOf = async (path: string): Promise<string> => (await get(path).expect(400)).body.error.message;

beforeAll(async () => {
  strapi = await app();
  await trackOnly(strapi, PATTERNS);
  await forgetAll(strapi);
  tea = (await publishArticle(strapi)).documentId;
  pot = (await publishArticle(strapi)).documentId;
  cup = (await publishProduct(strapi)).documentId;
  await translateArticle(strapi, tea, 'de', 'Tee');
  await seeEntries(strapi, [
    { uid: ARTICLE, documentId: tea, locale: 'en', views: 3 },
    { uid: ARTICLE, documentId: tea, locale: 'en', views: 2, daysAgo: 3 },
    { uid: ARTICLE, documentId: tea, locale: 'en', views: 4, daysAgo: 20 },
    { uid: ARTICLE, documentId: tea, locale: 'en', views: 5, daysAgo: 60 },
    { uid: ARTICLE, documentId: tea, locale: 'de', views: 7, daysAgo: 90 },
    { uid: ARTICLE, documentId: pot, locale: 'en', views: 1 },
    { uid: PRODUCT, documentId: cup, views: 2 },
  ]);
});

beforeEach(async () => {
  await chooseApi(strapi, ARTICLE, { publicStats: true });
  await chooseApi(strapi, PRODUCT);
});

afterAll(async () => {
  await chooseApi(strapi, ARTICLE);
  await forgetAll(strapi);
});

const TEA = { views: 14, visitors: 14, today: 3, week: 5, month: 9 };
const NONE = { views: 0, visitors: 0, today: 0, week: 0, month: 0, firstViewedAt: null, lastViewedAt: null };

describe('GET /stats/:uid/:documentId', () => {
  test('gives ever, today, the week and the month', async () => {
    const { body } = await get(`/stats/${ARTICLE}/${tea}`).expect(200);
    expect(body).toEqual({
      data: { ...TEA, firstViewedAt: expect.any(String), lastViewedAt: expect.any(String) },
      meta: {},
    });
    expect(Date.parse(body.data.firstViewedAt)).toBeLessThan(Date.parse(body.data.lastViewedAt));
  });

  test('is of one locale, or of all of them together', async () => {
    expect((await get(`/stats/${ARTICLE}/${tea}?locale=de`)).body.data).toMatchObject({ views: 7, month: 0 });
    const { data } = (await get(`/stats/${ARTICLE}/${tea}?locale=*`).expect(200)).body;
    expect(data).toMatchObject({ views: 21, visitors: 21, today: 3, week: 5, month: 9 });
    const german = (await get(`/stats/${ARTICLE}/${tea}?locale=de`)).body.data;
    expect(data.firstViewedAt).toBe(german.firstViewedAt);
    expect((await get(`/stats/${ARTICLE}/nothing?locale=*`)).body.data).toEqual(NONE);
  });

  test.each([
    ['?colour=red', 'colour'],
    ['?locale=', 'locale'],
    ['?locale=de&locale=en', 'locale'],
    [`?locale=${'x'.repeat(36)}`, 'locale'],
    ['?locale=%00', 'locale'],
  ])('refuses %s and names it', async (query, named) => {
    expect(await complaintOf(`/stats/${ARTICLE}/${tea}${query}`)).toContain(named);
  });

  test.each(['%00', 'a%00b', 'x'.repeat(256), '%0a'])('refuses an id that can be none', async (id) => {
    await get(`/stats/${ARTICLE}/${id}`).expect(400);
    await get(`/stats/${ARTICLE}/${id}?locale=*`).expect(400);
  });

  test('answers 404 to a type that is not tracked, or is none, to those who may know', async () => {
    const token = await tokenWho(strapi, [ONE]);
    for (const uid of [ABOUT, 'api::nothing.nothing', '__proto__', 'constructor']) {
      await get(`/stats/${uid}/x`).expect(403);
      await get(`/stats/${uid}/x`, token).expect(404);
    }
  });
});

describe('GET /stats', () => {
  test('gives the numbers of many entries in the order they were asked for', async () => {
    const { body } = await get(`/stats?uid=${ARTICLE}&documentIds=${pot},nothing,${tea}`).expect(200);
    expect(body.data).toMatchObject([
      { uid: ARTICLE, documentId: pot, locale: 'en', views: 1, visitors: 1 },
      { uid: ARTICLE, documentId: 'nothing', locale: 'en', ...NONE },
      { uid: ARTICLE, documentId: tea, locale: 'en', ...TEA },
    ]);
    expect(body.meta).toEqual({});
  });

  test('takes the ids with commas, several times, or as an array', async () => {
    const idsOf = async (query: string) =>
      (await get(`/stats?uid=${ARTICLE}&${query}`).expect(200)).body.data.map(
        (entry: { documentId: string }) => entry.documentId,
      );
    expect(await idsOf(`documentIds=${pot}&documentIds=${tea}`)).toEqual([pot, tea]);
    expect(await idsOf(`documentIds[]=${pot}&documentIds[]=${tea},x`)).toEqual([pot, tea, 'x']);
    expect(await idsOf(`documentIds[0]=${tea}&documentIds[1]=${tea}`)).toEqual([tea, tea]);
  });

  test('is of one locale, or of all of them together', async () => {
    const viewsIn = async (locale: string) =>
      (await get(`/stats?uid=${ARTICLE}&documentIds=${tea},${pot}&locale=${locale}`).expect(200)).body.data.map(
        (entry: { locale: string; views: number }) => [entry.locale, entry.views],
      );
    expect(await viewsIn('de')).toEqual([
      ['de', 7],
      ['de', 0],
    ]);
    expect(await viewsIn('*')).toEqual([
      ['*', 21],
      ['*', 1],
    ]);
  });

  test('names no locale of a type that has none', async () => {
    await chooseApi(strapi, PRODUCT, { publicStats: true });
    const { data } = (await get(`/stats?uid=${PRODUCT}&documentIds=${cup}&locale=de`).expect(200)).body;
    expect(data).toMatchObject([{ uid: PRODUCT, documentId: cup, views: 2 }]);
    expect(data[0]).not.toHaveProperty('locale');
  });

  test('takes a hundred, and no more', async () => {
    const ids = (count: number) => Array.from({ length: count }, (_, index) => `id-${index}`).join(',');
    expect((await get(`/stats?uid=${ARTICLE}&documentIds=${ids(100)}`).expect(200)).body.data).toHaveLength(100);
    expect(await complaintOf(`/stats?uid=${ARTICLE}&documentIds=${ids(101)}`)).toBe('documentIds: must be at most 100');
  });

  test.each([
    ['', 'uid'],
    [`uid=${ARTICLE}`, 'documentIds'],
    ['documentIds=tea', 'uid'],
    [`uid=${ARTICLE}&documentIds=`, 'documentIds.0'],
    [`uid=${ARTICLE}&documentIds=tea,,pot`, 'documentIds.1'],
    [`uid=${ARTICLE}&documentIds=tea%00`, 'documentIds.0'],
    [`uid=${ARTICLE}&documentIds=${'x'.repeat(256)}`, 'documentIds.0'],
    [`uid=${ARTICLE}&documentIds[a]=tea`, 'documentIds'],
    [`uid=${ARTICLE}&uid=${PRODUCT}&documentIds=tea`, 'uid'],
    [`uid=${ARTICLE}&documentIds=tea&locale=%00`, 'locale'],
    [`uid=${ARTICLE}&documentIds=tea&populate=*`, 'populate'],
  ])('refuses ?%s and names what is wrong', async (query, named) => {
    expect(await complaintOf(`/stats?${query}`)).toContain(named);
  });

  test('names a type that is not tracked, to those who may know', async () => {
    const token = await tokenWho(strapi, [MANY]);
    const { body } = await get(`/stats?uid=${ABOUT}&documentIds=x`, token).expect(400);
    expect(body.error.message).toContain(ABOUT);
    await get(`/stats?uid=${ABOUT}&documentIds=x`).expect(403);
  });
});

describe.each([
  ['one', `/stats/${PRODUCT}/nothing`, ONE, MANY],
  ['many', `/stats?uid=${PRODUCT}&documentIds=nothing`, MANY, ONE],
])('who may read the numbers of %s, where they are not public', (_, path, action, other) => {
  test('nobody, until they are public', async () => {
    await get(path).expect(403);
    await chooseApi(strapi, PRODUCT, { publicStats: true });
    await get(path).expect(200);
  });

  test('a token that has the permission, and none that has all the others', async () => {
    await get(path, await tokenWho(strapi, [action])).expect(200);
    await get(path, await tokenWho(strapi, 'full-access')).expect(200);
    await get(path, await tokenWho(strapi, [other, ...OTHERS])).expect(403);
    await get(path, 'nobody').expect(401);
  });

  test('a role that has the permission, and none that has all the others', async () => {
    await get(path, (await userWho(strapi, [action])).token).expect(200);
    await get(path, (await userWho(strapi, [other, ...OTHERS])).token).expect(403);
  });

  test('the public, once its role has the permission', async () => {
    const forbid = await publicMay(strapi, [action]);
    await get(path).expect(200);
    await forbid();
    await get(path).expect(403);
  });
});

describe('browsers and caches', () => {
  test('may keep what is public for a moment, and are told when nothing has changed', async () => {
    const path = `/stats/${ARTICLE}/${tea}`;
    const { headers } = await get(path).expect(200);
    expect(headers['cache-control']).toBe('public, max-age=10');
    expect(headers.vary).toContain('Authorization');
    const again = await get(path).set('If-None-Match', String(headers.etag)).expect(304);
    expect(again.text).toBe('');
    await seeEntries(strapi, [{ uid: ARTICLE, documentId: tea, locale: 'en', views: 1, daysAgo: 60 }]);
    const changed = await get(path).set('If-None-Match', String(headers.etag)).expect(200);
    expect(changed.body.data.views).toBe(15);
  });

  test('keep for themselves what somebody was given by name', async () => {
    const { headers } = await get(`/stats?uid=${PRODUCT}&documentIds=${cup}`, await tokenWho(strapi, [MANY])).expect(200);
    expect(headers['cache-control']).toBe('private, max-age=10');
  });

  test('keep no refusal', async () => {
    const { headers } = await get(`/stats?uid=${PRODUCT}&documentIds=${cup}`).expect(403);
    expect(headers).not.toHaveProperty('etag');
    expect(headers['cache-control'] ?? '').not.toContain('max-age');
  });
});

describe('the service', () => {
  const stats = () => service(strapi, 'stats');

  test('gives the numbers of one and of many of several types', async () => {
    expect(await stats().one({ uid: ARTICLE, documentId: pot })).toMatchObject({ views: 1, visitors: 1 });
    const many = await stats().many([
      { uid: PRODUCT, documentId: cup },
      { uid: ARTICLE, documentId: tea, locale: 'de' },
      { uid: ARTICLE, documentId: 'nothing' },
    ]);
    expect(many.map(({ views }) => views)).toEqual([2, 7, 0]);
    expect(await stats().many([])).toEqual([]);
  });

  test('gives the days of a range', async () => {
    const { lastViewedAt } = await stats().one({ uid: ARTICLE, documentId: tea, locale: 'de' });
    const day = String(lastViewedAt).slice(0, 10);
    expect(await stats().range({ uid: ARTICLE, documentId: tea, locale: '*' }, { from: day, to: day })).toEqual({
      views: 7,
      visitors: 7,
      days: [{ day, views: 7, visitors: 7 }],
    });
    const before = { from: '2020-01-01', to: '2020-12-31' };
    expect(await stats().range({ uid: ARTICLE, documentId: tea }, before)).toEqual({ views: 0, visitors: 0, days: [] });
  });

  test('says what is wrong', async () => {
    const entry = { uid: ARTICLE, documentId: tea };
    await expect(stats().one({ uid: 'api::a.a', documentId: 'x' })).rejects.toThrow('There is no content type api::a.a.');
    await expect(stats().one({ uid: ARTICLE, documentId: '' })).rejects.toThrow('documentId: must not be empty');
    await expect(stats().range(entry, { from: '2026-02-30', to: '2026-03-01' })).rejects.toThrow('from: must be a day');
    await expect(stats().range(entry, { from: '2026-03-02', to: '2026-03-01' })).rejects.toThrow('to: must not be before from');
  });
});
