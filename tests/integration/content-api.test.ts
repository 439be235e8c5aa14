import type { Core } from '@strapi/strapi';
import supertest from 'supertest';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ApiChoice } from '../../contracts/tracking';
import { app } from '../helpers/app';
import { ABOUT, ARTICLE, PATTERNS, publishArticle, translateArticle } from '../helpers/content';
import { forgetAll, service, trackOnly, viewsOf } from '../helpers/insight';
import { until } from '../helpers/until';
import { anotherReader } from '../helpers/visits';

let strapi: Core.Strapi;

const choose = (choice: Partial<ApiChoice>) =>
  service(strapi, 'tracking').choose(ARTICLE, { tracked: true, urlPattern: PATTERNS[ARTICLE], ...choice });

const NOTHING: ApiChoice = { countReads: false, statsInApi: 'never', publicStats: false };

beforeAll(async () => {
  strapi = await app();
});

beforeEach(async () => {
  await trackOnly(strapi, PATTERNS);
  await forgetAll(strapi);
  await choose(NOTHING);
});

afterAll(() => choose(NOTHING));

/** Reads as a browser does that has not been here before. */
const read = (path: string, headers: Record<string, string> = {}) =>
  supertest(strapi.server.httpServer)
    .get(path)
    .set({ ...anotherReader(), ...headers });

const tokenWith = async (permissions: string[]): Promise<Record<string, string>> => {
  const { accessKey } = await strapi.service('admin::api-token').create({
    name: `content ${Math.random()}`,
    description: '',
    type: 'custom',
    permissions,
    lifespan: null,
  });
  return { Authorization: `Bearer ${accessKey}` };
};

const articleRead = async (headers?: Record<string, string>) => {
  const { documentId } = await publishArticle(strapi);
  await read(`/api/articles/${documentId}`, headers).expect(200);
  return documentId;
};

describe('reading one entry through the content API', () => {
  test('is no view until somebody chooses so', async () => {
    const documentId = await articleRead();
    expect(await viewsOf(strapi, ARTICLE, documentId)).toBe(0);
  });

  test('is a view where it is chosen, once for each reader', async () => {
    await choose({ countReads: true });
    const documentId = await articleRead();
    await read(`/api/articles/${documentId}`, { Referer: 'https://site.test/articles/tea' }).expect(200);
    await until(async () => (await viewsOf(strapi, ARTICLE, documentId)) === 2);
  });

  test('is the view of the locale that was answered with', async () => {
    await choose({ countReads: true });
    const { documentId } = await publishArticle(strapi);
    await translateArticle(strapi, documentId, 'de', 'Tee');
    await read(`/api/articles/${documentId}?locale=de`).expect(200);
    await until(async () => (await viewsOf(strapi, ARTICLE, documentId, 'de')) === 1);
    expect(await viewsOf(strapi, ARTICLE, documentId, 'en')).toBe(0);
  });

  test.each([
    ['a bot', { 'User-Agent': 'Googlebot/2.1' }],
    ['who objects', { DNT: '1' }],
    ['a prefetch', { 'Sec-Purpose': 'prefetch' }],
  ])('is no view by %s', async (_, headers) => {
    await choose({ countReads: true });
    const documentId = await articleRead(headers as Record<string, string>);
    // What comes after it has been counted: so this one would have been, too.
    const other = await articleRead();
    await until(async () => (await viewsOf(strapi, ARTICLE, other)) === 1);
    expect(await viewsOf(strapi, ARTICLE, documentId)).toBe(0);
  });

  test('is no view by an API token, of a draft, or in a list', async () => {
    await choose({ countReads: true });
    const documentId = await articleRead(await tokenWith([`${ARTICLE}.findOne`]));
    await read('/api/articles').expect(200);
    await read(`/api/articles/${documentId}?status=draft`);
    const other = await articleRead();
    await until(async () => (await viewsOf(strapi, ARTICLE, other)) === 1);
    expect(await viewsOf(strapi, ARTICLE, documentId)).toBe(0);
  });

  test('of a type that is not tracked is no view', async () => {
    await service(strapi, 'tracking').choose(ARTICLE, { tracked: false, urlPattern: '', countReads: true });
    const documentId = await articleRead();
    await choose({});
    expect(await viewsOf(strapi, ARTICLE, documentId)).toBe(0);
  });
});

describe('the numbers that come with entries', () => {
  const STATS = { views: 1, visitors: 1, today: 1, week: 1, month: 1 };

  const viewedArticle = async () => {
    await choose({ countReads: true });
    const documentId = await articleRead();
    await until(async () => (await viewsOf(strapi, ARTICLE, documentId)) === 1);
    await choose(NOTHING);
    return documentId;
  };

  test('are never there until somebody chooses so, and the parameter for it is none', async () => {
    const documentId = await viewedArticle();
    await choose({ publicStats: true });
    const { body } = await read(`/api/articles/${documentId}?viewStats=true`).expect(200);
    expect(body.data).not.toHaveProperty('viewStats');
  });

  test('come on request, for one and for a list, where they are public', async () => {
    const documentId = await viewedArticle();
    await choose({ statsInApi: 'on-request', publicStats: true });
    expect((await read(`/api/articles/${documentId}`).expect(200)).body.data).not.toHaveProperty('viewStats');
    const one = await read(`/api/articles/${documentId}?viewStats=true`).expect(200);
    expect(one.body.data.viewStats).toMatchObject(STATS);
    expect(Date.parse(one.body.data.viewStats.firstViewedAt)).toBeGreaterThan(0);
    const list = await read(`/api/articles?viewStats=true&filters[documentId][$eq]=${documentId}`).expect(200);
    expect(list.body.data).toMatchObject([{ documentId, viewStats: STATS }]);
  });

  test('come always where that is chosen, also of what nobody has seen', async () => {
    await choose({ statsInApi: 'always', publicStats: true });
    const { documentId } = await publishArticle(strapi);
    const { body } = await read(`/api/articles/${documentId}`).expect(200);
    expect(body.data.viewStats).toEqual({
      views: 0,
      visitors: 0,
      today: 0,
      week: 0,
      month: 0,
      firstViewedAt: null,
      lastViewedAt: null,
    });
  });

  test('come only to those who may read them, where they are not public', async () => {
    const documentId = await viewedArticle();
    await choose({ statsInApi: 'always' });
    expect((await read(`/api/articles/${documentId}`).expect(200)).body.data).not.toHaveProperty('viewStats');
    const without = await tokenWith([`${ARTICLE}.findOne`]);
    expect((await read(`/api/articles/${documentId}`, without).expect(200)).body.data).not.toHaveProperty('viewStats');
    const having = await tokenWith([`${ARTICLE}.findOne`, 'plugin::insight.stats.findOne']);
    expect((await read(`/api/articles/${documentId}`, having).expect(200)).body.data.viewStats).toMatchObject(STATS);
  });

  test('are refused when they are asked for in other words', async () => {
    await read('/api/articles?viewStats=please').expect(400);
  });

  test('have a route of their own', async () => {
    const documentId = await viewedArticle();
    const path = `/api/insight/stats/${ARTICLE}/${documentId}`;
    await read(path).expect(403);
    await read(path, { Authorization: 'Bearer nobody' }).expect(401);
    await read(path, await tokenWith([`${ARTICLE}.findOne`])).expect(403);
    expect((await read(path, await tokenWith(['plugin::insight.stats.findOne'])).expect(200)).body.data).toMatchObject(STATS);
    await choose({ publicStats: true });
    expect((await read(path).expect(200)).body.data).toMatchObject(STATS);
    expect((await read(`${path}?locale=de`).expect(200)).body.data.views).toBe(0);
    await read(`${path}?colour=red`).expect(400);
    await read(`/api/insight/stats/${ABOUT}/x`).expect(403);
    await read(`/api/insight/stats/${ABOUT}/x`, await tokenWith(['plugin::insight.stats.findOne'])).expect(404);
  });
});
