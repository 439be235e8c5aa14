import type { Core } from '@strapi/strapi';
import supertest from 'supertest';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { publicMay, tokenWho, userWho } from '../helpers/api-callers';
import { chooseApi } from '../helpers/api-choice';
import { app } from '../helpers/app';
import { ARTICLE, PATTERNS, PRODUCT, publishArticle, publishProduct } from '../helpers/content';
import { forgetAll, service, trackOnly } from '../helpers/insight';
import { seeEntries } from '../helpers/seen-entries';

const TRENDING = 'plugin::insight.stats.trending';
const OTHERS = ['plugin::insight.stats.find', 'plugin::insight.stats.findOne', 'plugin::insight.stats.popular'];

interface Listed {
  views: number;
  viewsBefore: number;
  growth: number;
  entry: { documentId: string };
}

let strapi: Core.Strapi;

const get = (query: string, token?: string) => {
  const request = supertest(strapi.server.httpServer).get(`/api/insight/trending${query}`);
  return token === undefined ? request : request.set('Authorization', `Bearer ${token}`);
};

const listed = async (query: string): Promise<Listed[]> => (await get(query).expect(200)).body.data;

const numbersOf = (list: readonly Listed[]): number[][] =>
  list.map(({ views, viewsBefore, growth }) => [viewsBefore, views, growth]);

/** An article with so many views in the seven days before these, and in these. */
const articleSeen = async (before: number, now: number): Promise<string> => {
  const { documentId } = await publishArticle(strapi, `${before} to ${now}`);
  await seeEntries(strapi, [
    { uid: ARTICLE, documentId, views: before, daysAgo: 8 },
    { uid: ARTICLE, documentId, views: now, daysAgo: 2 },
  ]);
  return documentId;
};

beforeAll(async () => {
  strapi = await app();
  await trackOnly(strapi, PATTERNS);
});

beforeEach(async () => {
  await forgetAll(strapi);
  await chooseApi(strapi, ARTICLE, { publicStats: true });
  await chooseApi(strapi, PRODUCT);
});

afterAll(async () => {
  await chooseApi(strapi, ARTICLE);
  await forgetAll(strapi);
});

describe('GET /trending', () => {
  test('lists entries by how much they have grown, and takes each to have had at least ten views before', async () => {
    await articleSeen(20, 50);
    await articleSeen(20, 40);
    await articleSeen(1, 5);
    await articleSeen(0, 30);
    await articleSeen(0, 10);
    await articleSeen(40, 20);
    await articleSeen(15, 15);
    // From none to 30 is as much as from ten to 30; from 1 to 5, and from none to ten, is none.
    expect(numbersOf(await listed(`?uid=${ARTICLE}`))).toEqual([
      [0, 30, 2],
      [20, 50, 1.5],
      [20, 40, 1],
    ]);
    expect(numbersOf(await listed(`?uid=${ARTICLE}&floor=1&limit=4`))).toEqual([
      [0, 30, 29],
      [0, 10, 9],
      [1, 5, 4],
      [20, 50, 1.5],
    ]);
    expect(await listed(`?uid=${ARTICLE}&floor=50`)).toEqual([]);
  });

  test('of equal growth, the one with more views comes first', async () => {
    const small = await articleSeen(30, 40);
    const large = await articleSeen(60, 80);
    expect((await listed(`?uid=${ARTICLE}`)).map(({ entry }) => entry.documentId)).toEqual([large, small]);
  });

  test('compares a period with the one before it', async () => {
    const { documentId } = await publishArticle(strapi);
    await seeEntries(strapi, [
      { uid: ARTICLE, documentId, views: 3 },
      { uid: ARTICLE, documentId, views: 2, daysAgo: 1 },
      { uid: ARTICLE, documentId, views: 1, daysAgo: 2 },
      { uid: ARTICLE, documentId, views: 1, daysAgo: 3 },
    ]);
    expect(numbersOf(await listed(`?uid=${ARTICLE}&period=1d&floor=1`))).toEqual([[2, 3, 0.5]]);
    expect(numbersOf(await listed(`?uid=${ARTICLE}&period=2d&floor=1`))).toEqual([[2, 5, 1.5]]);
    expect(numbersOf(await listed(`?uid=${ARTICLE}&period=30d&floor=1`))).toEqual([[0, 7, 6]]);
    const { body } = await get(`?uid=${ARTICLE}&period=2d`).expect(200);
    const { span, before } = body.meta;
    expect(Date.parse(span.from) - Date.parse(before.to)).toBe(24 * 3_600_000);
    expect(body.meta).toMatchObject({ period: '2d', floor: 10, timeZone: 'Europe/Berlin' });
  });

  test('compares today with yesterday up to this hour', async () => {
    const { documentId } = await publishArticle(strapi);
    await seeEntries(strapi, [{ uid: ARTICLE, documentId, views: 3 }]);
    expect(numbersOf(await listed(`?uid=${ARTICLE}&period=today&floor=1`))).toEqual([[0, 3, 2]]);
    expect(numbersOf(await listed(`?uid=${ARTICLE}&period=24h&floor=1`))).toEqual([[0, 3, 2]]);
    expect(numbersOf(await listed(`?uid=${ARTICLE}&period=12m&floor=1`))).toEqual([[0, 3, 2]]);
  });

  test('counts no type and no locale that was not asked for', async () => {
    const { documentId } = await publishProduct(strapi);
    await seeEntries(strapi, [{ uid: PRODUCT, documentId, views: 30 }]);
    await articleSeen(0, 20);
    await chooseApi(strapi, PRODUCT, { publicStats: true });
    expect(numbersOf(await listed(`?uid=${ARTICLE}`))).toEqual([[0, 20, 1]]);
    expect(await listed(`?uid=${ARTICLE}&locale=de`)).toEqual([]);
    expect(numbersOf(await listed(''))).toEqual([
      [0, 30, 2],
      [0, 20, 1],
    ]);
  });

  test.each([
    ['period=all', 'period'],
    ['period=week', 'period'],
    ['floor=0', 'floor'],
    ['floor=-1', 'floor'],
    ['floor=1.5', 'floor'],
    ['floor=1000001', 'floor'],
    ['limit=101', 'limit'],
    ['colour=red', 'colour'],
  ])('refuses ?%s and names what is wrong', async (query, named) => {
    expect((await get(`?uid=${ARTICLE}&${query}`).expect(400)).body.error.message).toContain(named);
  });

  test('is for those who may read a type’s entries and its numbers', async () => {
    await chooseApi(strapi, ARTICLE);
    await get(`?uid=${ARTICLE}`).expect(403);
    await get(`?uid=${ARTICLE}`, await tokenWho(strapi, [TRENDING, `${ARTICLE}.find`])).expect(200);
    await get(`?uid=${ARTICLE}`, await tokenWho(strapi, [TRENDING])).expect(403);
    await get(`?uid=${ARTICLE}`, await tokenWho(strapi, [...OTHERS, `${ARTICLE}.find`])).expect(403);
    await get(`?uid=${ARTICLE}`, (await userWho(strapi, [TRENDING, `${ARTICLE}.find`])).token).expect(200);
    await get(`?uid=${ARTICLE}`, (await userWho(strapi, [...OTHERS, `${ARTICLE}.find`])).token).expect(403);
    await get(`?uid=${ARTICLE}`, 'nobody').expect(401);
    const forbid = await publicMay(strapi, [TRENDING]);
    await get(`?uid=${ARTICLE}`).expect(200);
    await forbid();
  });

  test('may be kept for a moment', async () => {
    const { headers } = await get(`?uid=${ARTICLE}`).expect(200);
    expect(headers['cache-control']).toBe('public, max-age=10');
    await get(`?uid=${ARTICLE}`).set('If-None-Match', String(headers.etag)).expect(304);
  });
});

test('the service gives the app’s own code the same', async () => {
  const documentId = await articleSeen(0, 20);
  const { data } = await service(strapi, 'popular').trending({ uid: [ARTICLE], period: '7d', floor: 5 });
  expect(data).toMatchObject([{ uid: ARTICLE, viewsBefore: 0, views: 20, growth: 3, entry: { documentId } }]);
});
