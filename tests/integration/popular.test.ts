import type { Core, UID } from '@strapi/strapi';
import supertest from 'supertest';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { publicMay, tokenWho, userWho } from '../helpers/api-callers';
import { chooseApi } from '../helpers/api-choice';
import { app } from '../helpers/app';
import { ABOUT, ARTICLE, AUTHOR, PATTERNS, PRODUCT, publishArticle, publishProduct, translateArticle } from '../helpers/content';
import { forgetAll, service, trackOnly } from '../helpers/insight';
import { seeEntries } from '../helpers/seen-entries';

const POPULAR = 'plugin::insight.stats.popular';
const OTHERS = ['plugin::insight.stats.find', 'plugin::insight.stats.findOne', 'plugin::insight.stats.trending'];

interface Listed {
  uid: string;
  views: number;
  visitors: number;
  entry: Record<string, unknown> & { documentId: string };
}

let strapi: Core.Strapi;
let green: string;
let black: string;
let white: string;
let pot: string;

const get = (query: string, token?: string) => {
  const request = supertest(strapi.server.httpServer).get(`/api/insight/popular${query}`);
  return token === undefined ? request : request.set('Authorization', `Bearer ${token}`);
};

const listed = async (query: string, token?: string): Promise<Listed[]> => (await get(query, token).expect(200)).body.data;
const idsIn = (list: readonly Listed[]): string[] => list.map(({ entry }) => entry.documentId);
const complaintOf = async (query: string): Promise<string> => (await get(query).expect(400)).body.error.message;

beforeAll(async () => {
  strapi = await app();
  await trackOnly(strapi, PATTERNS);
  await forgetAll(strapi);
  green = (await publishArticle(strapi, 'Green')).documentId;
  black = (await publishArticle(strapi, 'Black')).documentId;
  white = (await publishArticle(strapi, 'White')).documentId;
  pot = (await publishProduct(strapi)).documentId;
  await translateArticle(strapi, green, 'de', 'Grün');
  await seeEntries(strapi, [
    { uid: ARTICLE, documentId: green, views: 2 },
    { uid: ARTICLE, documentId: green, locale: 'de', views: 4 },
    { uid: ARTICLE, documentId: black, views: 3, daysAgo: 6 },
    { uid: ARTICLE, documentId: white, views: 9, daysAgo: 7 },
    { uid: PRODUCT, documentId: pot, views: 5, daysAgo: 1 },
  ]);
});

beforeEach(async () => {
  await chooseApi(strapi, ARTICLE, { publicStats: true });
  await chooseApi(strapi, PRODUCT, { publicStats: true });
});

afterAll(async () => {
  await chooseApi(strapi, ARTICLE);
  await chooseApi(strapi, PRODUCT);
  await forgetAll(strapi);
});

describe('GET /popular', () => {
  test('lists the entries of a type by their views of the last seven days', async () => {
    const { body } = await get(`?uid=${ARTICLE}`).expect(200);
    expect(body.data).toMatchObject([
      { uid: ARTICLE, views: 3, visitors: 3, entry: { documentId: black, title: 'Black', locale: 'en' } },
      { uid: ARTICLE, views: 2, visitors: 2, entry: { documentId: green, title: 'Green', locale: 'en' } },
    ]);
    expect(body.meta).toMatchObject({ period: '7d', timeZone: 'Europe/Berlin', span: { from: expect.any(String) } });
  });

  test.each([
    ['today', () => [green]],
    ['24h', () => [green]],
    ['1d', () => [green]],
    ['7d', () => [black, green]],
    ['8d', () => [white, black, green]],
    ['365d', () => [white, black, green]],
    ['12m', () => [white, black, green]],
    ['all', () => [white, black, green]],
  ])('of the period %s', async (period, expected) => {
    expect(idsIn(await listed(`?uid=${ARTICLE}&period=${period}`))).toEqual(expected());
  });

  test('lists several types in one order, and all that the caller may read where none is named', async () => {
    const all = [pot, black, green];
    expect(idsIn(await listed(`?uid=${ARTICLE},${PRODUCT}`))).toEqual(all);
    expect(idsIn(await listed(`?uid=${PRODUCT}&uid=${ARTICLE}`))).toEqual(all);
    expect(idsIn(await listed(''))).toEqual(all);
    await chooseApi(strapi, ARTICLE);
    expect(idsIn(await listed(''))).toEqual([pot]);
  });

  test('lists the entries of one locale, or each of every locale', async () => {
    expect(await listed(`?uid=${ARTICLE}&locale=de`)).toMatchObject([{ views: 4, entry: { documentId: green, title: 'Grün' } }]);
    const every = await listed(`?uid=${ARTICLE},${PRODUCT}&locale=*`);
    expect(every.map(({ views, entry }) => [entry.documentId, entry.locale ?? '', views])).toEqual([
      [pot, '', 5],
      [green, 'de', 4],
      [black, 'en', 3],
      [green, 'en', 2],
    ]);
    expect(await listed(`?uid=${ARTICLE}&locale=xx`)).toEqual([]);
  });

  test('is as long as was asked for, and in the same order each time', async () => {
    expect(idsIn(await listed(`?uid=${ARTICLE}&period=8d&limit=1`))).toEqual([white]);
    const [twin, other] = [(await publishProduct(strapi)).documentId, (await publishProduct(strapi)).documentId];
    await seeEntries(strapi, [
      { uid: PRODUCT, documentId: twin, views: 1, daysAgo: 300 },
      { uid: PRODUCT, documentId: other, views: 1, daysAgo: 300 },
    ]);
    expect(idsIn(await listed(`?uid=${PRODUCT}&period=365d`))).toEqual([pot, twin, other]);
    expect(idsIn(await listed(`?uid=${PRODUCT}&period=365d&limit=2`))).toEqual([pot, twin]);
  });

  test('gives entries as the content API does: fields, filters and relations', async () => {
    const author = await strapi
      .documents(AUTHOR as UID.ContentType)
      .create({ data: { name: 'Ada', slug: `ada-${Date.now()}` } as object });
    const articles = strapi.documents(ARTICLE as UID.ContentType);
    await articles.update({ documentId: black, data: { author: author.documentId } as object });
    await articles.publish({ documentId: black });
    const [first] = await listed(`?uid=${ARTICLE}&fields=title&populate=author`);
    expect(first?.entry).toEqual({
      id: expect.any(Number),
      documentId: black,
      title: 'Black',
      author: expect.objectContaining({ name: 'Ada' }),
    });
    expect(idsIn(await listed(`?uid=${ARTICLE}&filters[author][name][$eq]=Ada`))).toEqual([black]);
    expect(idsIn(await listed(`?uid=${ARTICLE}&filters[title][$ne]=Black`))).toEqual([green]);
    expect(idsIn(await listed(`?uid=${ARTICLE}&filters[documentId]=${green}`))).toEqual([green]);
  });

  test('gives no relation that the caller may not read', async () => {
    const token = await tokenWho(strapi, [POPULAR, `${ARTICLE}.find`]);
    const [first] = await listed(`?uid=${ARTICLE}&populate=author`, token);
    expect(first?.entry).not.toHaveProperty('author');
    await get(`?uid=${ARTICLE}&filters[author][name]=Ada`, token).expect(400);
  });

  test('gives no draft, nothing that was unpublished, and not what is gone', async () => {
    const products = strapi.documents(PRODUCT as UID.ContentType);
    const [hidden, gone] = [(await publishProduct(strapi)).documentId, (await publishProduct(strapi)).documentId];
    await seeEntries(strapi, [
      { uid: PRODUCT, documentId: hidden, views: 9 },
      { uid: PRODUCT, documentId: gone, views: 8 },
    ]);
    expect(idsIn(await listed(`?uid=${PRODUCT}`))).toEqual([hidden, gone, pot]);
    await products.unpublish({ documentId: hidden });
    await products.delete({ documentId: gone });
    expect(idsIn(await listed(`?uid=${PRODUCT}`))).toEqual([pot]);
    const name = 'Another name';
    await products.update({ documentId: pot, data: { name } as object });
    expect(await listed(`?uid=${PRODUCT}&filters[name]=${name}`)).toEqual([]);
    expect((await listed(`?uid=${PRODUCT}`))[0]?.entry.name).toBe('Teapot');
  });

  test('is as long as was asked for when nearly all that is seen most may not be shown', async () => {
    const wanted: string[] = [];
    for (let place = 0; place < 60; place += 1) {
      const { documentId } = await publishProduct(strapi, place % 25 === 24 ? 'Wanted' : 'Unwanted');
      if (place % 25 === 24) {
        wanted.push(documentId);
      }
      await seeEntries(strapi, [{ uid: PRODUCT, documentId, views: 70 - place, daysAgo: 20 }]);
    }
    expect(idsIn(await listed(`?uid=${PRODUCT}&period=30d&filters[name]=Wanted&limit=2`))).toEqual(wanted);
    expect(idsIn(await listed(`?uid=${PRODUCT}&period=30d&filters[name]=Wanted&limit=1`))).toEqual(wanted.slice(0, 1));
    expect(idsIn(await listed(`?uid=${PRODUCT}&period=30d&filters[name]=Wanted&limit=100`))).toEqual(wanted);
    expect(await listed(`?uid=${PRODUCT}&period=30d&filters[name]=None`)).toEqual([]);
  });

  test.each([
    ['period=week', 'period'],
    ['period=0d', 'period'],
    ['period=366d', 'period'],
    ['period=7d&period=8d', 'period'],
    ['limit=0', 'limit'],
    ['limit=101', 'limit'],
    ['limit=-1', 'limit'],
    ['limit=1.5', 'limit'],
    ['limit=many', 'limit'],
    ['locale=', 'locale'],
    ['locale=en&locale=de', 'locale'],
    ['locale=%00', 'locale'],
    ['uid=', 'uid.0'],
    ['filters=tea', 'filters'],
    ['filters[shoeSize]=42', 'shoeSize'],
    ['populate=shoes', 'shoes'],
    ['fields=shoes', 'shoes'],
    ['sort=title', 'sort'],
    ['status=draft', 'status'],
    ['pagination[page]=2', 'pagination'],
    ['colour=red', 'colour'],
  ])('refuses ?%s and names what is wrong', async (query, named) => {
    expect(await complaintOf(`?${query.startsWith('uid') ? '' : `uid=${ARTICLE}&`}${query}`)).toContain(named);
  });
});

describe('who may read what is popular', () => {
  test('those who may read a type’s entries and its numbers: a token', async () => {
    await chooseApi(strapi, ARTICLE);
    await get(`?uid=${ARTICLE}`, await tokenWho(strapi, [POPULAR, `${ARTICLE}.find`])).expect(200);
    await get(`?uid=${ARTICLE}`, await tokenWho(strapi, 'full-access')).expect(200);
    await get(`?uid=${ARTICLE}`, await tokenWho(strapi, [POPULAR])).expect(403);
    await get(`?uid=${ARTICLE}`, await tokenWho(strapi, [...OTHERS, `${ARTICLE}.find`])).expect(403);
    await get(`?uid=${ARTICLE}`, 'nobody').expect(401);
  });

  test('those who may read a type’s entries and its numbers: a role', async () => {
    await chooseApi(strapi, ARTICLE);
    await get(`?uid=${ARTICLE}`, (await userWho(strapi, [POPULAR, `${ARTICLE}.find`])).token).expect(200);
    await get(`?uid=${ARTICLE}`, (await userWho(strapi, [POPULAR])).token).expect(403);
    await get(`?uid=${ARTICLE}`, (await userWho(strapi, [...OTHERS, `${ARTICLE}.find`])).token).expect(403);
  });

  test('the public, where the numbers are public or its role has the permission', async () => {
    await get(`?uid=${ARTICLE}`).expect(200);
    await chooseApi(strapi, ARTICLE);
    const { body } = await get(`?uid=${ARTICLE}`).expect(403);
    expect(body.error.message).toContain(ARTICLE);
    await get(`?uid=${PRODUCT},${ARTICLE}`).expect(403);
    const forbid = await publicMay(strapi, [POPULAR]);
    await get(`?uid=${ARTICLE}`).expect(200);
    await forbid();
  });

  test('public numbers are of no use to whom the entries are not', async () => {
    const token = await tokenWho(strapi, [`${PRODUCT}.find`]);
    await get(`?uid=${ARTICLE}`, token).expect(403);
    expect(new Set((await listed('', token)).map(({ uid }) => uid))).toEqual(new Set([PRODUCT]));
    await get('', await tokenWho(strapi, [])).expect(403);
  });

  test('nobody reads a type that is not tracked, or is none', async () => {
    for (const uid of [ABOUT, 'api::nothing.nothing', '__proto__', 'admin::user']) {
      await get(`?uid=${uid}`).expect(403);
      await get(`?uid=${uid}`, await tokenWho(strapi, 'full-access')).expect(403);
    }
  });
});

test('browsers and caches may keep it for a moment, and are told when nothing has changed', async () => {
  const { headers } = await get(`?uid=${ARTICLE}`).expect(200);
  expect(headers['cache-control']).toBe('public, max-age=10');
  await get(`?uid=${ARTICLE}`).set('If-None-Match', String(headers.etag)).expect(304);
  const own = await get(`?uid=${ARTICLE}`, await tokenWho(strapi, [`${ARTICLE}.find`])).expect(200);
  expect(own.headers['cache-control']).toBe('private, max-age=10');
  await seeEntries(strapi, [{ uid: ARTICLE, documentId: green, views: 1 }]);
  await get(`?uid=${ARTICLE}`).set('If-None-Match', String(headers.etag)).expect(200);
});

describe('the service', () => {
  test('gives the app’s own code everything that is published, whoever may read it', async () => {
    await chooseApi(strapi, ARTICLE);
    const { popular } = service(strapi, 'popular');
    const { data, meta } = await popular({
      uid: ARTICLE,
      period: '8d',
      limit: 2,
      fields: ['title'],
      filters: { title: 'White' },
    });
    expect(data).toMatchObject([{ uid: ARTICLE, views: 9, entry: { documentId: white, title: 'White' } }]);
    expect(meta.period).toBe('8d');
    expect((await popular()).data.length).toBeGreaterThan(2);
  });

  test('says what is wrong', async () => {
    const { popular } = service(strapi, 'popular');
    await expect(popular({ uid: ABOUT })).rejects.toThrow(`uid: there is no tracked content type ${ABOUT}`);
    await expect(popular({ limit: 0 })).rejects.toThrow('limit: must be a whole number from 1 to 100');
    await expect(popular({ period: '400d' })).rejects.toThrow('period: must be');
  });
});
