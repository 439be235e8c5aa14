import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { app } from '../helpers/app';
import { ARTICLE, publishArticle } from '../helpers/content';
import { forgetAll, service, trackOnly, viewsOf, viewsOfSite } from '../helpers/insight';
import { listening } from '../helpers/listening';
import { PLAYGROUND } from '../helpers/playground';
import { environment, freePort } from '../helpers/processes';
import { serverProcess } from '../helpers/server-process';
import { tokenWith } from '../helpers/tokens';
import { anotherReader, FIREFOX } from '../helpers/visits';

const SERVER = path.join(PLAYGROUND, 'fronts/server');
const AS_SERVER = 'plugin::insight.collect.asServer';
const READ = ['api::article.article.find', 'api::article.article.findOne'];

let strapi: Core.Strapi;
let cms: Awaited<ReturnType<typeof listening>>;

beforeAll(async () => {
  strapi = await app();
  await trackOnly(strapi, { [ARTICLE]: '/:locale/articles/:slug' });
  // What the server reads would count too, if it counted.
  await service(strapi, 'tracking').choose(ARTICLE, { tracked: true, urlPattern: '/:locale/articles/:slug', countReads: true });
  cms = await listening(strapi);
});

beforeEach(() => forgetAll(strapi));

afterAll(async () => {
  cms?.close();
  await service(strapi, 'tracking').choose(ARTICLE, { tracked: true, urlPattern: '', countReads: false });
  await forgetAll(strapi);
});

describe('a front end’s own server', () => {
  let front: string;

  beforeAll(async () => {
    const port = await freePort();
    front = `http://localhost:${port}`;
    const server = serverProcess({
      command: process.execPath,
      args: [path.join(SERVER, 'server.mjs')],
      options: {
        env: environment({
          STRAPI_URL: cms.url,
          STRAPI_TOKEN: await tokenWith(strapi, READ),
          INSIGHT_URL: `${cms.url}/api/insight`,
          INSIGHT_TOKEN: await tokenWith(strapi, [AS_SERVER]),
          SITE_URL: 'https://www.example.com',
          PORT: String(port),
        }),
      },
      isReady: async () => (await fetch(front).catch(() => null)) !== null,
    });
    await server.start();
    return () => server.end('SIGTERM');
  });

  const read = async (documentId: string, headers: Record<string, string> = anotherReader(), method = 'GET'): Promise<number> =>
    (await fetch(`${front}/en/articles/${documentId}`, { method, headers })).status;

  test('counts its readers, each as who they are, for the entry that it names', async () => {
    const { documentId } = await publishArticle(strapi, 'Tea & cake');
    expect(await read(documentId)).toBe(200);
    expect(
      await read(documentId, { ...anotherReader(), Referer: 'https://news.example.com/', 'Accept-Language': 'de-AT,de' }),
    ).toBe(200);
    await expect.poll(() => viewsOf(strapi, ARTICLE, documentId)).toBe(2);
    const [session] = await strapi.db.connection('insight_sessions').whereNot({ referrer: '' });
    expect(session).toMatchObject({ referrer: 'https://news.example.com/', language: 'de-AT' });
    const views: { visitor: string; title: string }[] = await strapi.db
      .connection('insight_page_views')
      .select('visitor', 'title');
    expect(views.map(({ title }) => title)).toEqual(['Tea & cake', 'Tea & cake']);
    expect(new Set(views.map(({ visitor }) => visitor)).size).toBe(2);
  });

  test('counts neither who objects, nor a page that is loaded ahead, nor a program, nor what is not there', async () => {
    const { documentId } = await publishArticle(strapi);
    await read(documentId, { ...anotherReader(), DNT: '1' });
    await read(documentId, { ...anotherReader(), 'Sec-GPC': '1' });
    await read(documentId, { ...anotherReader(), 'Sec-Purpose': 'prefetch;prerender' });
    await read(documentId, { 'User-Agent': 'curl/8.5.0' });
    await read(documentId, anotherReader(), 'HEAD');
    expect(await read('nothing')).toBe(404);
    await read(documentId, { ...anotherReader(), Referer: 'no address' });
    await expect.poll(() => viewsOfSite(strapi)).toBe(1);
  });
});

describe('an edge in front of a static site', () => {
  test('counts the pages that go out, by their addresses, and nothing else', async () => {
    const { documentId, slug } = await publishArticle(strapi);
    const origin = createServer(({ url }, response) => {
      const isPage = url === `/en/articles/${slug}`;
      response.writeHead(isPage || url === '/site.css' ? 200 : 404, { 'Content-Type': isPage ? 'text/html' : 'text/css' });
      response.end(isPage ? '<h1>Tea</h1>' : '');
    });
    await new Promise<void>((resolve) => origin.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void origin.close());
    const { default: edge } = await import(path.join(SERVER, 'edge.mjs'));
    const env = {
      ORIGIN: `http://127.0.0.1:${(origin.address() as AddressInfo).port}`,
      INSIGHT_URL: `${cms.url}/api/insight`,
      INSIGHT_TOKEN: await tokenWith(strapi, [AS_SERVER]),
    };
    const read = async (at: string, ip: string): Promise<string> => {
      const later: Promise<unknown>[] = [];
      const headers = { 'User-Agent': FIREFOX, 'CF-Connecting-IP': ip };
      const request = new Request(`https://www.example.com${at}`, { headers });
      const answer: Response = await edge.fetch(request, env, { waitUntil: (work: Promise<unknown>) => later.push(work) });
      const text = await answer.text();
      await Promise.all(later);
      return text;
    };
    expect(await read(`/en/articles/${slug}`, '192.0.2.1')).toBe('<h1>Tea</h1>');
    await read(`/en/articles/${slug}`, '192.0.2.2');
    await read('/site.css', '192.0.2.1');
    await read('/nothing', '192.0.2.1');
    expect(await viewsOf(strapi, ARTICLE, documentId)).toBe(2);
    expect(await viewsOfSite(strapi)).toBe(2);
  });
});
