import type { Core, UID } from '@strapi/strapi';
import supertest from 'supertest';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ApiChoice } from '../../contracts/tracking';
import { staffCookie } from '../helpers/administrators';
import { app } from '../helpers/app';
import { chosenSettings } from '../helpers/chosen-settings';
import { ABOUT, ARTICLE, AUTHOR, PATTERNS, publishArticle, translateArticle } from '../helpers/content';
import { forgetAll, service, trackOnly, viewsOf } from '../helpers/insight';
import { until } from '../helpers/until';
import { anotherReader } from '../helpers/visits';

let strapi: Core.Strapi;

const choose = (choice: Partial<ApiChoice>) =>
  service(strapi, 'tracking').choose(ARTICLE, { tracked: true, urlPattern: PATTERNS[ARTICLE], ...choice });

const NOTHING: ApiChoice = { countReads: false, statsInApi: 'never', publicStats: false };

/** What comes after it has been counted: so a view before it would have been, too. */
const untilCounted = async (): Promise<void> => {
  await choose({ countReads: true });
  const other = await articleRead();
  await until(async () => (await viewsOf(strapi, ARTICLE, other)) === 1);
};

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
    await untilCounted();
    expect(await viewsOf(strapi, ARTICLE, documentId)).toBe(0);
  });

  test('is no view by an API token, of a draft, or in a list', async () => {
    await choose({ countReads: true });
    const documentId = await articleRead(await tokenWith([`${ARTICLE}.findOne`]));
    await read('/api/articles').expect(200);
    await read(`/api/articles/${documentId}?status=draft`);
    await supertest(strapi.server.httpServer).head(`/api/articles/${documentId}`).set(anotherReader()).expect(200);
    await untilCounted();
    expect(await viewsOf(strapi, ARTICLE, documentId)).toBe(0);
  });

  test.each([
    ['Strapi’s own preview', { 'strapi-encode-source-maps': 'true' }],
    ['the draft mode of a front end', { Cookie: 'a=b; __prerender_bypass=0123456789abcdef' }],
    ['the preview of a front end', { Cookie: '__next_preview_data=abc' }],
  ])('is no view in %s', async (_, headers) => {
    await choose({ countReads: true });
    const documentId = await articleRead(headers as unknown as Record<string, string>);
    await untilCounted();
    expect(await viewsOf(strapi, ARTICLE, documentId)).toBe(0);
  });

  test('is no view by an administrator who is signed in', async () => {
    await choose({ countReads: true });
    const Cookie = await staffCookie(strapi);
    const documentId = await articleRead({ Cookie });
    await untilCounted();
    expect(await viewsOf(strapi, ARTICLE, documentId)).toBe(0);
  });

  test('is a view by the reader whom a front end’s server names, if its token may', async () => {
    await choose({ countReads: true });
    const may = await tokenWith([`${ARTICLE}.findOne`, 'plugin::insight.collect.asServer']);
    const documentId = await articleRead({ ...may, 'X-Forwarded-For': '192.0.2.7' });
    await read(`/api/articles/${documentId}`, { ...may, 'X-Forwarded-For': '192.0.2.8, 10.0.0.1' }).expect(200);
    await until(async () => (await viewsOf(strapi, ARTICLE, documentId)) === 2);
    // One that names no reader builds pages.
    const built = await articleRead(may);
    const other = await articleRead({ ...(await tokenWith([`${ARTICLE}.findOne`])), 'X-Forwarded-For': '192.0.2.9' });
    const wrong = await articleRead({ ...may, 'X-Forwarded-For': 'unknown' });
    await untilCounted();
    for (const id of [built, other, wrong]) {
      expect(await viewsOf(strapi, ARTICLE, id)).toBe(0);
    }
  });

  test('is a view of a single type, too', async () => {
    await service(strapi, 'tracking').choose(ABOUT, { tracked: true, urlPattern: '', countReads: true });
    const { documentId } = await strapi
      .documents(ABOUT as UID.ContentType)
      .create({ data: { title: 'About' } as object, status: 'published' });
    await read('/api/about').expect(200);
    await until(async () => (await viewsOf(strapi, ABOUT, documentId)) === 1);
    await strapi.documents(ABOUT as UID.ContentType).delete({ documentId });
    await service(strapi, 'tracking').choose(ABOUT, { tracked: false, urlPattern: '', countReads: false });
  });

  test('is a view without a page where pages of other hosts may not send', async () => {
    const settings = chosenSettings(strapi);
    await settings.choose({ allowedHosts: ['www.site.test'] });
    await choose({ countReads: true });
    const documentId = await articleRead();
    await read(`/api/articles/${documentId}`, { Referer: 'https://www.site.test/tea' }).expect(200);
    await read(`/api/articles/${documentId}`, { Referer: 'https://other.test/tea' }).expect(200);
    await read(`/api/articles/${documentId}`, { Referer: `https://${'x'.repeat(3_000)}/` }).expect(200);
    await untilCounted();
    await settings.forget();
    expect(await viewsOf(strapi, ARTICLE, documentId)).toBe(3);
  });

  test('is brought to the buffer with the others of that second, or when the app stops', async () => {
    await choose({ countReads: true });
    const { documentId } = await publishArticle(strapi);
    const append = vi.spyOn(strapi.plugin('insight').service('buffer'), 'append');
    await Promise.all([1, 2, 3].map(() => read(`/api/articles/${documentId}`).expect(200)));
    // What stopping does.
    await service(strapi, 'gathered').bring();
    const brought = append.mock.calls.flatMap(([events]) => events as { target: { documentId: string } }[]);
    vi.restoreAllMocks();
    expect(brought.map(({ target }) => target.documentId)).toEqual([documentId, documentId, documentId]);
    await until(async () => (await viewsOf(strapi, ARTICLE, documentId)) === 3);
  });

  test('waits for no database, and what fails is said once', async () => {
    await choose({ countReads: true });
    const { documentId } = await publishArticle(strapi);
    const buffer = strapi.plugin('insight').service('buffer');
    let answer = (): void => undefined;
    const slow = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const append = vi.spyOn(buffer, 'append').mockImplementation(() => slow);
    await read(`/api/articles/${documentId}`).expect(200);
    await until(() => append.mock.calls.length === 1);
    answer();
    const error = vi.spyOn(strapi.log, 'error').mockImplementation(() => strapi.log);
    append.mockImplementation(() => Promise.reject(new Error('Redis is away')));
    for (let time = 1; time <= 2; time += 1) {
      await read(`/api/articles/${documentId}`).expect(200);
      await until(() => append.mock.calls.length === 1 + time);
    }
    expect(error.mock.calls).toEqual([['Insight cannot count what is read through the API: Redis is away']]);
    vi.restoreAllMocks();
    await untilCounted();
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

  test.each(['please', '', 'true&viewStats=nested', '1'])(
    'are refused when they are asked for in other words: %s',
    async (wish) => {
      await read(`/api/articles?viewStats=${wish}`).expect(400);
    },
  );

  test('come with as few fields as are asked for, in each locale, and in a draft', async () => {
    const documentId = await viewedArticle();
    await translateArticle(strapi, documentId, 'de', 'Tee');
    await choose({ statsInApi: 'on-request', publicStats: true });
    const path = `/api/articles/${documentId}?viewStats=true`;
    expect((await read(`${path}&fields=title`).expect(200)).body.data.viewStats).toMatchObject(STATS);
    expect((await read(`${path}&locale=de`).expect(200)).body.data.viewStats.views).toBe(0);
    expect((await read(`${path}&locale=de&fields=title`).expect(200)).body.data.viewStats.views).toBe(0);
    const token = await tokenWith([`${ARTICLE}.find`, `${ARTICLE}.findOne`]);
    expect((await read(`${path}&status=draft`, token).expect(200)).body.data.viewStats).toMatchObject(STATS);
    const every = await read(`/api/articles?viewStats=true&locale=*&filters[documentId]=${documentId}&sort=locale`).expect(200);
    expect(every.body.data).toMatchObject([
      { locale: 'de', viewStats: { views: 0 } },
      { locale: 'en', viewStats: STATS },
    ]);
    // Nobody could tell which of them is which.
    const nameless = await read(`/api/articles?viewStats=true&locale=*&fields=title&filters[documentId]=${documentId}`).expect(
      200,
    );
    expect(nameless.body.data).toHaveLength(2);
    expect(JSON.stringify(nameless.body)).not.toContain('viewStats');
  });

  test('come in the form of Strapi 4, and to HEAD as to GET', async () => {
    const documentId = await viewedArticle();
    await choose({ statsInApi: 'always', publicStats: true });
    const { body } = await read(`/api/articles/${documentId}`, { 'Strapi-Response-Format': 'v4' }).expect(200);
    expect(body.data.attributes.viewStats).toMatchObject(STATS);
    const whole = await read(`/api/articles/${documentId}`).expect(200);
    const head = await supertest(strapi.server.httpServer).head(`/api/articles/${documentId}`).expect(200);
    expect(head.headers['content-length']).toBe(whole.headers['content-length']);
  });

  test('come with related entries when that is asked for, by one look-up', async () => {
    const documentId = await viewedArticle();
    const author = await strapi
      .documents(AUTHOR as UID.ContentType)
      .create({ data: { name: 'Ada', slug: `ada-${Date.now()}`, articles: [documentId] } as object });
    await strapi.documents(ARTICLE as UID.ContentType).publish({ documentId });
    await choose({ statsInApi: 'on-request', publicStats: true });
    const path = `/api/authors/${author.documentId}?populate=articles`;
    const wish = async (value: string, headers?: Record<string, string>) => {
      const { data } = (await read(`${path}&viewStats=${value}`, headers).expect(200)).body;
      return { own: data.viewStats, related: data.articles[0].viewStats };
    };
    // Authors are not tracked: they have no numbers, but their articles do.
    expect(await wish('nested')).toEqual({ own: undefined, related: expect.objectContaining(STATS) });
    expect(await wish('true')).toEqual({ own: undefined, related: undefined });
    await service(strapi, 'tracking').choose(AUTHOR, { tracked: true, urlPattern: '', statsInApi: 'always', publicStats: true });
    const lookUp = vi.spyOn(strapi.plugin('insight').service('stats'), 'ofTargets');
    expect(await wish('nested')).toMatchObject({ own: { views: 0 }, related: STATS });
    expect(lookUp).toHaveBeenCalledTimes(1);
    vi.restoreAllMocks();
    expect(await wish('false')).toMatchObject({ own: { views: 0 }, related: undefined });
    await choose({ statsInApi: 'on-request', publicStats: false });
    expect((await wish('nested')).related).toBeUndefined();
    const actions = [`${AUTHOR}.findOne`, `${ARTICLE}.find`, 'plugin::insight.stats.findOne'];
    expect((await wish('nested', await tokenWith(actions))).related).toMatchObject(STATS);
    await choose({ statsInApi: 'never', publicStats: true });
    expect(await wish('nested')).toMatchObject({ own: { views: 0 }, related: undefined });
    await service(strapi, 'tracking').choose(AUTHOR, { tracked: false, urlPattern: '', ...NOTHING });
  });

  test('are left out, and that is said once, while they cannot be read', async () => {
    const documentId = await viewedArticle();
    await choose({ statsInApi: 'always', publicStats: true });
    const lookUp = vi.spyOn(strapi.plugin('insight').service('stats'), 'ofTargets').mockRejectedValue(new Error('away'));
    const error = vi.spyOn(strapi.log, 'error').mockImplementation(() => strapi.log);
    for (let time = 0; time < 3; time += 1) {
      expect((await read(`/api/articles/${documentId}`).expect(200)).body.data).not.toHaveProperty('viewStats');
    }
    expect(lookUp).toHaveBeenCalledTimes(3);
    expect(error.mock.calls).toEqual([['Insight cannot give numbers with entries: away']]);
    vi.restoreAllMocks();
    expect((await read(`/api/articles/${documentId}`).expect(200)).body.data.viewStats).toMatchObject(STATS);
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
