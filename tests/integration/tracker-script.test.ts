import { runInNewContext } from 'node:vm';
import { gzipSync } from 'node:zlib';
import type { Core } from '@strapi/strapi';
import supertest from 'supertest';
import { beforeAll, describe, expect, test } from 'vitest';
import { app } from '../helpers/app';
import { forgetAll } from '../helpers/insight';
import { until } from '../helpers/until';
import { send } from '../helpers/visits';

let strapi: Core.Strapi;

beforeAll(async () => {
  strapi = await app();
});

const SCRIPTS = ['tracker.js', 'tracker/engagement.js', 'tracker/interactions.js', 'tracker/debug.js'];

describe.each(SCRIPTS)('GET /api/insight/%s', (name) => {
  const get = () => supertest(strapi.server.httpServer).get(`/api/insight/${name}`);

  test('serves the script to pages of any host', async () => {
    const answer = await get().expect(200);
    expect(answer.headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
      'cache-control': 'public, max-age=3600',
    });
    expect(answer.text.length).toBeGreaterThan(500);
  });

  test('answers 304 to a browser that has it', async () => {
    const { headers } = await get();
    await get()
      .set('If-None-Match', headers.etag as string)
      .expect(304);
  });

  test('answers 405 to another method', async () => {
    await supertest(strapi.server.httpServer).post(`/api/insight/${name}`).expect(405);
  });
});

test.each([
  'tracker',
  'tracker/',
  'tracker/other.js',
  'tracker/tracker.js',
  'tracker.jsx',
  'tracker/../tracker.js/x',
  'engagement.js',
])('there is no %s', async (name) => {
  await supertest(strapi.server.httpServer).get(`/api/insight/${name}`).expect(404);
});

test('the script that each page loads has at most 1,024 bytes', async () => {
  const { text } = await supertest(strapi.server.httpServer).get('/api/insight/tracker.js').expect(200);
  expect(gzipSync(text, { level: 9 }).length).toBeLessThanOrEqual(1_024);
});

describe('what a page sends', () => {
  /** Runs the script as a page does that includes it. @returns the event that it sends */
  const run = async (webdriver = false): Promise<unknown> => (await runAll([204], [], webdriver))[0];

  /** The same, of a page whose sends are answered like this, one after the other; pauses are over at once. @returns all that it sends */
  const runAll = async (answers: (number | 'none')[], pauses: number[] = [], webdriver = false): Promise<unknown[]> => {
    const { text } = await supertest(strapi.server.httpServer).get('/api/insight/tracker.js');
    const sent: string[] = [];
    const left = [...answers];
    let now = Date.now();
    const page = {
      document: {
        currentScript: { src: 'https://cms.test/api/insight/tracker.js', dataset: {} },
        documentElement: { lang: 'de' },
        referrer: 'https://www.google.com/',
        title: 'Tee',
        hidden: false,
      },
      location: { href: 'https://site.test/tee', hash: '' },
      history: {},
      navigator: { language: 'de-AT', webdriver },
      fetch: async (_: string, { body }: { body: string }) => {
        sent.push(body);
        const status = left.shift() ?? 204;
        if (status === 'none') {
          throw new TypeError('Failed to fetch');
        }
        return new Response(null, { status, headers: status === 429 ? { 'Retry-After': '60' } : {} });
      },
      setTimeout: (then: () => void, milliseconds: number) => {
        pauses.push(milliseconds / 1_000);
        now += milliseconds;
        setImmediate(then);
        return 1;
      },
      Date: { now: () => now },
      addEventListener: () => undefined,
      innerWidth: 1_000,
      URL,
    };
    runInNewContext(text, { ...page, window: page });
    await until(() => sent.length >= answers.length);
    // The first pause is that in which the page gets its title.
    pauses.shift();
    return sent.map((body) => JSON.parse(body) as unknown);
  };

  test('has the reader’s language and the width of their window', async () => {
    expect(await run()).toMatchObject({
      kind: 'view',
      url: 'https://site.test/tee',
      title: 'Tee',
      locale: 'de',
      language: 'de-AT',
      screen: 1_000,
      referrer: 'https://www.google.com/',
      agoMs: 0,
      webdriver: false,
    });
  });

  test('says when a program steers the browser', async () => {
    expect(await run(true)).toMatchObject({ webdriver: true });
  });

  test('has an id that begins with the time', async () => {
    const before = Date.now();
    const { id } = (await run()) as { id: string };
    expect(id).toMatch(/^[0-9a-z]{14,40}$/);
    expect(Number.parseInt(id.slice(0, 8), 36)).toBeGreaterThanOrEqual(before);
  });

  test('is sent again when it was not taken, with its id and its age, after the time that the collector asks for', async () => {
    const pauses: number[] = [];
    const sent = (await runAll(['none', 503, 429, 204], pauses)) as { id: string; agoMs: number }[];
    expect(new Set(sent.map(({ id }) => id)).size).toBe(1);
    expect(sent).toHaveLength(4);
    // Pauses double from two seconds on, and are up to twice as long, so that readers do not all come back at once.
    for (const [index, least] of [2, 4, 60].entries()) {
      expect(pauses[index]).toBeGreaterThanOrEqual(least);
      expect(pauses[index]).toBeLessThanOrEqual(least * 2);
    }
    const waited = pauses.map((_, index) => pauses.slice(0, index + 1).reduce((sum, pause) => sum + pause, 0));
    expect(sent.map(({ agoMs }) => agoMs)).toEqual([0, ...waited.map((seconds) => Math.floor(seconds / 10) * 10_000)]);
  });

  test.each([400, 403, 413])('is not sent again when it is refused for good (%i)', async (status) => {
    expect(await runAll([status])).toHaveLength(1);
  });

  test('is sent again ever more rarely', async () => {
    const pauses: number[] = [];
    await runAll(
      Array.from({ length: 11 }, () => 503 as const),
      pauses,
    );
    // 2 + 4 + … + 1,024 seconds
    expect(pauses.slice(0, 10).reduce((sum, pause) => sum + pause, 0)).toBeGreaterThanOrEqual(2_046);
  });

  test('is taken by the collector', async () => {
    await send(strapi, JSON.stringify(await run())).expect(204);
    await forgetAll(strapi);
  });
});
