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

describe('GET /api/insight/tracker.js', () => {
  const get = () => supertest(strapi.server.httpServer).get('/api/insight/tracker.js');

  test('serves the script to pages of any host', async () => {
    const answer = await get().expect(200);
    expect(answer.headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
      'cache-control': 'public, max-age=3600',
    });
    expect(answer.text).toContain('keepalive');
  });

  test('answers 304 to a browser that has it', async () => {
    const { headers } = await get();
    await get()
      .set('If-None-Match', headers.etag as string)
      .expect(304);
  });

  test('answers 405 to another method', async () => {
    await supertest(strapi.server.httpServer).post('/api/insight/tracker.js').expect(405);
  });
});

test('the script stays under 1 kB', async () => {
  const { text } = await supertest(strapi.server.httpServer).get('/api/insight/tracker.js').expect(200);
  expect(gzipSync(text, { level: 9 }).length).toBeLessThan(1_000);
});

interface Page {
  width?: number;
  webdriver?: boolean;
  doNotTrack?: string;
}

describe('what a page sends', () => {
  /** Runs the script as a page does that includes it. @returns the event that it sends */
  const run = async (page: Page = {}): Promise<unknown> => (await runAll(page, [204]))[0];

  /** The same, of a page whose sends are answered like this, one after the other; pauses are over at once. @returns all that it sends */
  const runAll = async (page: Page, answers: (number | 'none')[], pauses: number[] = []): Promise<unknown[]> => {
    const { text } = await supertest(strapi.server.httpServer).get('/api/insight/tracker.js');
    const sent: string[] = [];
    const left = [...answers];
    runInNewContext(text, {
      document: {
        currentScript: { src: 'https://cms.test/api/insight/tracker.js', dataset: {} },
        documentElement: { lang: 'de' },
        referrer: 'https://www.google.com/',
        title: 'Tee',
      },
      location: { href: 'https://site.test/tee' },
      navigator: {
        language: 'de-AT',
        webdriver: page.webdriver ?? false,
        doNotTrack: page.doNotTrack ?? null,
      },
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
        setImmediate(then);
      },
      addEventListener: () => undefined,
      innerWidth: page.width ?? 1_000,
      crypto: globalThis.crypto,
      URL,
    });
    if (page.doNotTrack !== '1') {
      await until(() => sent.length >= answers.length);
    }
    return sent.map((body) => JSON.parse(body) as unknown);
  };

  test('has the reader’s language and the class of their screen', async () => {
    expect(await run()).toMatchObject({
      kind: 'view',
      url: 'https://site.test/tee',
      title: 'Tee',
      locale: 'de',
      language: 'de-AT',
      screen: 'lg',
      referrer: 'https://www.google.com/',
    });
    expect(await run()).not.toHaveProperty('webdriver');
  });

  test.each([
    [575, 'xs'],
    [576, 'sm'],
    [767, 'sm'],
    [768, 'md'],
    [991, 'md'],
    [992, 'lg'],
    [1_199, 'lg'],
    [1_200, 'xl'],
  ])('from a window %i pixels wide is of the class %s', async (width, screen) => {
    expect(await run({ width })).toMatchObject({ screen });
  });

  test('says when a program steers the browser', async () => {
    expect(await run({ webdriver: true })).toMatchObject({ webdriver: true });
  });

  test('has an id that begins with the time', async () => {
    const before = Date.now();
    const { id } = (await run()) as { id: string };
    expect(id).toMatch(/^[0-9a-z]{8}[0-9a-f]{24}$/);
    expect(Number.parseInt(id.slice(0, 8), 36)).toBeGreaterThanOrEqual(before);
  });

  test('is sent again when it was not taken, with its id and its time, after the time that the collector asks for', async () => {
    const pauses: number[] = [];
    const before = Date.now();
    const sent = (await runAll({}, ['none', 503, 429, 204], pauses)) as { id: string; at?: string }[];
    expect(new Set(sent.map(({ id }) => id)).size).toBe(1);
    expect(sent).toHaveLength(4);
    expect(sent[0]).not.toHaveProperty('at');
    const [, { at = '' } = {}] = sent;
    expect(Date.parse(at)).toBeGreaterThanOrEqual(before);
    expect(sent.slice(1).map((event) => event.at)).toEqual([at, at, at]);
    // Pauses double from two seconds on, and are up to a third longer, so that readers do not all come back at once.
    for (const [index, least] of [2, 4, 60].entries()) {
      expect(pauses[index]).toBeGreaterThanOrEqual(least);
      expect(pauses[index]).toBeLessThanOrEqual(least * 1.3);
    }
  });

  test('is sent without its time where the reader’s clock is wrong', async () => {
    const sent = (await runAll({}, [503, 400, 204])) as { id: string; at?: string }[];
    expect(sent.map((event) => 'at' in event)).toEqual([false, true, false]);
  });

  test.each([400, 403, 413])('is not sent again when it is refused for good (%i)', async (status) => {
    expect(await runAll({}, [status])).toHaveLength(1);
  });

  test('is given up after half an hour', async () => {
    const pauses: number[] = [];
    expect(
      await runAll(
        {},
        Array.from({ length: 11 }, () => 503 as const),
        pauses,
      ),
    ).toHaveLength(11);
    expect(pauses.slice(0, 10).reduce((sum, pause) => sum + pause, 0)).toBeGreaterThan(1_800);
  });

  test('is nothing when the reader objects', async () => {
    expect(await run({ doNotTrack: '1' })).toBeUndefined();
  });

  test('is taken by the collector', async () => {
    await send(strapi, JSON.stringify(await run())).expect(204);
    await forgetAll(strapi);
  });
});
