import { gunzipSync } from 'node:zlib';
import type { Core } from '@strapi/strapi';
import supertest from 'supertest';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { PopularEntry, WidgetAnswer } from '../../contracts/widgets';
import { app } from '../helpers/app';
import { chosenSettings } from '../helpers/chosen-settings';
import { ABOUT, ARTICLE, AUTHOR, PATTERNS, PRODUCT, publishArticle, publishProduct, translateArticle } from '../helpers/content';
import { forgetAll, service, trackOnly } from '../helpers/insight';
import { anotherReader, send, viewOf } from '../helpers/visits';

let strapi: Core.Strapi;
let settings: ReturnType<typeof chosenSettings>;

const PATH = '/api/insight/widgets';

const choose = (uid: keyof typeof PATTERNS, publicStats: boolean) =>
  service(strapi, 'tracking').choose(uid, { tracked: true, urlPattern: PATTERNS[uid], publicStats });

beforeAll(async () => {
  strapi = await app();
  settings = chosenSettings(strapi);
});

beforeEach(async () => {
  await trackOnly(strapi, PATTERNS);
  await forgetAll(strapi);
  await choose(ARTICLE, true);
  await choose(PRODUCT, false);
  await settings.forget();
});

afterAll(async () => {
  await choose(ARTICLE, false);
  await settings.forget();
});

const get = (questions: readonly string[], headers: Record<string, string> = {}) =>
  supertest(strapi.server.httpServer).get(PATH).query({ q: questions }).set(headers);

const ask = async (...questions: string[]): Promise<WidgetAnswer[]> => (await get(questions).expect(200)).body.data;

/** What an answer says, or the status that it is refused with. */
const asked = async (question: string): Promise<unknown> => {
  const [answer] = await ask(question);
  return answer?.error ? answer.error.status : answer?.data;
};

/** An entry that so many readers have viewed. */
const viewedArticle = async (readers = 1): Promise<string> => {
  const { documentId, slug } = await publishArticle(strapi);
  for (let reader = 0; reader < readers; reader += 1) {
    await send(strapi, viewOf(`/articles/${slug}`), anotherReader()).expect(204);
  }
  await service(strapi, 'drain').drainAll();
  return documentId;
};

describe('the numbers of an entry', () => {
  test('are those that the API gives of it', async () => {
    const documentId = await viewedArticle(2);
    const api = await supertest(strapi.server.httpServer).get(`/api/insight/stats/${ARTICLE}/${documentId}`).expect(200);
    const stats = await asked(`stats/${ARTICLE}/${documentId}`);
    expect(stats).toEqual(api.body.data);
    expect(stats).toMatchObject({ views: 2, visitors: 2, today: 2 });
    expect(await asked(`live/${ARTICLE}/${documentId}`)).toEqual({ visitors: 2 });
    expect(await asked(`chart/week/${ARTICLE}/${documentId}`)).toMatchObject({
      span: { bucket: 'day' },
      total: { views: 2, visitors: 2 },
    });
  });

  test('are those of the locale that is named', async () => {
    const documentId = await viewedArticle();
    const slug = await translateArticle(strapi, documentId, 'de', 'Tee');
    for (let reader = 0; reader < 3; reader += 1) {
      await send(strapi, viewOf(`/de/articles/${slug}`), anotherReader()).expect(204);
    }
    await service(strapi, 'drain').drainAll();
    expect(await asked(`stats/${ARTICLE}/${documentId}/de`)).toMatchObject({ views: 3 });
    expect(await asked(`stats/${ARTICLE}/${documentId}/en`)).toMatchObject({ views: 1 });
  });

  test('are there as soon as it is, with zeros', async () => {
    const { documentId } = await publishArticle(strapi);
    expect(await asked(`stats/${ARTICLE}/${documentId}`)).toMatchObject({ views: 0, firstViewedAt: null });
    expect(await asked(`live/${ARTICLE}/${documentId}`)).toEqual({ visitors: 0 });
  });

  test('are told of types only whose numbers are public', async () => {
    const article = await viewedArticle();
    const { documentId } = await publishProduct(strapi);
    for (const kind of ['stats', 'live', 'chart/week']) {
      expect(await asked(`${kind}/${PRODUCT}/${documentId}`)).toBe(403);
      expect(await asked(`${kind}/${AUTHOR}/${documentId}`)).toBe(403);
      expect(await asked(`${kind}/${ABOUT}/x`)).toBe(403);
      expect(await asked(`${kind}/admin::user/1`)).toBe(403);
      expect(await asked(`${kind}/api::nothing.nothing/x`)).toBe(403);
      expect(await asked(`${kind}/constructor/x`)).toBe(403);
    }
    // What was answered a moment ago is refused as soon as it is not public any more.
    expect(await asked(`stats/${ARTICLE}/${article}`)).toMatchObject({ views: 1 });
    await choose(ARTICLE, false);
    expect(await asked(`stats/${ARTICLE}/${article}`)).toBe(403);
    await service(strapi, 'tracking').choose(ARTICLE, { tracked: false, urlPattern: '', publicStats: true });
    expect(await asked(`stats/${ARTICLE}/${article}`)).toBe(403);
  });

  test('are not told of drafts, of other locales, or of what is not there', async () => {
    const { documentId } = await strapi.documents(ARTICLE).create({ data: { title: 'Not yet' } as object, status: 'draft' });
    const { documentId: published } = await publishArticle(strapi);
    for (const kind of ['stats', 'live', 'chart/month']) {
      expect(await asked(`${kind}/${ARTICLE}/${documentId}`)).toBe(404);
      expect(await asked(`${kind}/${ARTICLE}/${published}/de`)).toBe(404);
      expect(await asked(`${kind}/${ARTICLE}/${published}/tlh`)).toBe(404);
      expect(await asked(`${kind}/${ARTICLE}/nothing`)).toBe(404);
      expect(await asked(`${kind}/${ARTICLE}/' or 1=1 --`)).toBe(404);
    }
  });
});

describe('the numbers of the whole site', () => {
  test('are nobody’s until somebody chooses so', async () => {
    expect(await asked('live')).toBe(403);
    expect(await asked('chart/week')).toBe(403);
    await viewedArticle(2);
    await settings.choose({ publicSiteNumbers: true });
    // A number may be a few seconds old.
    await expect.poll(() => asked('live'), { timeout: 15_000 }).toEqual({ visitors: 2 });
    const chart = (await asked('chart/year')) as { total: object; points: object[]; span: { bucket: string } };
    expect(chart.total).toEqual({ views: 2, visitors: 2 });
    expect(chart.points).toHaveLength(12);
    expect(chart.span.bucket).toBe('month');
    await settings.choose({ publicSiteNumbers: false });
    expect(await asked('live')).toBe(403);
  });
});

describe('popular entries', () => {
  const popular = (...fields: string[]) => asked(`popular/week/3/${ARTICLE}//${fields.join(',')}`);

  test('are named and can be linked to, those viewed most first', async () => {
    const most = await viewedArticle(3);
    const some = await viewedArticle(2);
    const least = await viewedArticle(1);
    await expect
      .poll(async () => ((await popular('slug')) as PopularEntry[]).map(({ documentId, views }) => [documentId, views]), {
        timeout: 15_000,
      })
      .toEqual([
        [most, 3],
        [some, 2],
        [least, 1],
      ]);
    const [first] = (await popular('slug')) as PopularEntry[];
    expect(first).toMatchObject({ title: 'Tea', locale: 'en', fields: { slug: expect.stringMatching(/^entry-/) } });
    // As the API has them.
    const { body } = await supertest(strapi.server.httpServer).get(`/api/insight/popular?uid=${ARTICLE}&limit=3`).expect(200);
    expect(
      body.data.map(({ entry, views }: { entry: { documentId: string }; views: number }) => [entry.documentId, views]),
    ).toEqual([
      [most, 3],
      [some, 2],
      [least, 1],
    ]);
  });

  test('are none but those that are published', async () => {
    const documentId = await viewedArticle();
    await strapi.documents(ARTICLE).unpublish({ documentId });
    expect(await asked(`popular/all/10/${ARTICLE}`)).toEqual([]);
  });

  test('show no field that the public may not read', async () => {
    await viewedArticle();
    expect(await popular('nothing')).toBe(400);
    expect(await popular('createdBy')).toBe(400);
    expect(await popular('author')).toBe(400);
  });

  test('are told of types only whose numbers are public and whose entries the public may read', async () => {
    expect(await asked(`popular/week/3/${PRODUCT}`)).toBe(403);
    expect(await asked(`popular/week/3/${ABOUT}`)).toBe(403);
    await choose(PRODUCT, true);
    expect(await asked(`popular/week/3/${PRODUCT}`)).toEqual([]);
    const role = await strapi.db.query('plugin::users-permissions.role').findOne({ where: { type: 'public' } });
    const permissions = strapi.db.query('plugin::users-permissions.permission');
    const permission = { action: `${PRODUCT}.find`, role: role.id };
    await permissions.deleteMany({ where: permission });
    try {
      const [answer] = await ask(`popular/month/3/${PRODUCT}`);
      expect(answer?.error).toMatchObject({ status: 403, message: expect.stringContaining('needs the permission find') });
    } finally {
      await permissions.create({ data: permission });
    }
  });
});

describe('a page’s request', () => {
  test('has an answer to each question, in their order, whatever becomes of the others', async () => {
    const documentId = await viewedArticle();
    const answers = await ask('live', `stats/${ARTICLE}/${documentId}`, 'nonsense', `stats/${ARTICLE}/nothing`, 'live');
    expect(answers.map(({ error }) => error?.status ?? 200)).toEqual([403, 200, 400, 404, 403]);
    expect(answers[0]?.error).toMatchObject({
      name: 'ForbiddenError',
      message: 'The numbers of the whole site are not public: the setting publicSiteNumbers is off.',
    });
  });

  test('has fifty questions at most', async () => {
    const fifty = Array.from({ length: 50 }, (_, index) => `stats/${ARTICLE}/entry${index}`);
    expect((await get(fifty).expect(200)).body.data).toHaveLength(50);
    const { body } = await get([...fifty, 'live']).expect(400);
    expect(body.error.message).toBe('51 questions are too many: ask at most 50 at once.');
  });

  test('is refused when it asks nothing, or other than by q', async () => {
    expect((await get([]).expect(400)).body.error.message).toContain('Ask something');
    const { body } = await supertest(strapi.server.httpServer).get(`${PATH}?q=live&colour=red`).expect(400);
    expect(body.error).toMatchObject({ name: 'ValidationError', message: expect.stringContaining('colour') });
    await supertest(strapi.server.httpServer)
      .get(`${PATH}?q=%E0%A4%A&q=${'%00'.repeat(20)}`)
      .expect(200);
  });

  test('may come from a page of any host, which need not ask first', async () => {
    const { headers } = await get(['live'], { Origin: 'https://anywhere.test' }).expect(200);
    expect(headers['access-control-allow-origin']).toBe('*');
    expect(headers).not.toHaveProperty('access-control-allow-credentials');
    expect(headers).not.toHaveProperty('set-cookie');
    const refused = await get([], { Origin: 'https://anywhere.test' }).expect(400);
    expect(refused.headers['access-control-allow-origin']).toBe('*');
    const preflight = await supertest(strapi.server.httpServer)
      .options(PATH)
      .set({
        Origin: 'https://anywhere.test',
        'Access-Control-Request-Method': 'GET',
        'Access-Control-Request-Headers': 'x-mine',
      })
      .expect(204);
    expect(preflight.headers).toMatchObject({
      'access-control-allow-origin': '*',
      'access-control-allow-methods': 'GET, HEAD',
      'access-control-allow-headers': 'x-mine',
    });
  });

  test('is a GET', async () => {
    const { headers } = await supertest(strapi.server.httpServer).post(PATH).expect(405);
    expect(headers.allow).toBe('GET, HEAD');
    await supertest(strapi.server.httpServer).head(`${PATH}?q=live`).expect(200);
  });

  test('may be answered again by what is kept for a moment', async () => {
    await settings.choose({ publicSiteNumbers: true });
    const { headers } = await get(['live']).expect(200);
    expect(headers['cache-control']).toBe('public, max-age=10');
    await get(['live'], { 'If-None-Match': String(headers.etag) }).expect(304);
    await get(['chart/week'], { 'If-None-Match': String(headers.etag) }).expect(200);
  });

  test('is held to the rate that an address may send events at', async () => {
    await settings.choose({ collectorRatePerIp: '2/day' });
    await get(['live']).expect(200);
    await get(['live']).expect(200);
    const { headers, body } = await get(['live']).expect(429);
    expect(Number(headers['retry-after'])).toBeGreaterThan(0);
    expect(headers['cache-control']).toBe('no-store');
    expect(body.error.message).toBe('No more than 2 requests a day are taken.');
  });
});

describe('GET /api/insight/widgets.js', () => {
  const script = (encoding: string) =>
    supertest(strapi.server.httpServer)
      .get('/api/insight/widgets.js')
      .set('Accept-Encoding', encoding)
      .buffer(true)
      .parse((answer, done) => {
        const pieces: Buffer[] = [];
        answer.on('data', (piece: Buffer) => pieces.push(piece));
        answer.on('end', () => done(null, Buffer.concat(pieces)));
      });

  test('is served packed, in at most 4,096 bytes, to pages of any host', async () => {
    const { body, headers } = await script('identity').expect(200);
    expect(headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
      vary: 'Accept-Encoding',
    });
    // supertest unpacks what it is given; the length of what was sent is in the header.
    const packed = await script('gzip, br').expect(200);
    expect(packed.headers['content-encoding']).toBe('gzip');
    expect(Number(packed.headers['content-length'])).toBeGreaterThan(1_000);
    expect(Number(packed.headers['content-length'])).toBeLessThanOrEqual(4_096);
    const sent: Buffer = packed.body;
    const unpacked = sent[0] === 0x1f && sent[1] === 0x8b ? gunzipSync(sent) : sent;
    expect(unpacked.toString()).toBe(body.toString());
    await script('gzip').set('If-None-Match', String(packed.headers.etag)).expect(304);
  });
});
