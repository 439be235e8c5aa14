import { runInNewContext } from 'node:vm';
import { gzipSync } from 'node:zlib';
import type { Core } from '@strapi/strapi';
import supertest from 'supertest';
import { beforeAll, describe, expect, test } from 'vitest';
import { app } from '../helpers/app';
import { forgetAll } from '../helpers/insight';
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

describe('what a page sends', () => {
  /** Runs the script as a page does that includes it. @returns the event that it sends */
  const run = async (page: { width?: number; webdriver?: boolean; doNotTrack?: string } = {}): Promise<unknown> => {
    const { text } = await supertest(strapi.server.httpServer).get('/api/insight/tracker.js');
    const sent: string[] = [];
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
        return new Response(null, { status: 204 });
      },
      addEventListener: () => undefined,
      innerWidth: page.width ?? 1_000,
      crypto: globalThis.crypto,
      URL,
    });
    return sent.map((body) => JSON.parse(body) as unknown)[0];
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

  test('is nothing when the reader objects', async () => {
    expect(await run({ doNotTrack: '1' })).toBeUndefined();
  });

  test('is taken by the collector', async () => {
    await send(strapi, JSON.stringify(await run())).expect(204);
    await forgetAll(strapi);
  });
});
