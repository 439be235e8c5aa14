import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Core } from '@strapi/strapi';
import { afterAll, beforeAll, beforeEach, expect, onTestFinished, test } from 'vitest';
import { insightSender, type Store } from '../../playground/fronts/mobile/insight';
import { app } from '../helpers/app';
import { ARTICLE, publishArticle } from '../helpers/content';
import { forgetAll, service, trackOnly, viewsOf } from '../helpers/insight';
import { listening } from '../helpers/listening';
import { until } from '../helpers/until';

const APP = 'Loam/1.4 (Android 15; Pixel 9)';

let strapi: Core.Strapi;
let cms: Awaited<ReturnType<typeof listening>>;

beforeAll(async () => {
  strapi = await app();
  await trackOnly(strapi, { [ARTICLE]: '' });
  await service(strapi, 'settings').change({ visitors: 'client' });
  cms = await listening(strapi);
});

beforeEach(() => forgetAll(strapi));

afterAll(async () => {
  cms?.close();
  await service(strapi, 'settings').change({ visitors: null });
  await forgetAll(strapi);
});

/** A phone's store, which is there after the app was ended. */
const newStore = (): Store & { queue(): number } => {
  const kept = new Map<string, string>();
  return {
    getItem: async (key) => kept.get(key) ?? null,
    setItem: async (key, value) => void kept.set(key, value),
    queue: () => JSON.parse(kept.get('insight.queue') ?? '[]').length,
  };
};

const senderOn = (store: Store, url = cms.url) => insightSender({ server: `${url}/api/insight`, store, userAgent: APP });

const screen = (documentId: string) => ({
  url: 'https://www.example.com/en/articles/tea',
  title: 'Tea',
  target: { uid: ARTICLE, documentId, locale: 'en' },
});

/** A server in front of the app's that answers like this, one after the other, and then lets everything through. */
const between = async (...answers: number[]): Promise<{ url: string; sent: number[] }> => {
  const sent: number[] = [];
  const server: Server = createServer((request, response) => {
    const status = answers.shift();
    sent.push(status ?? 0);
    if (status === undefined) {
      strapi.server.httpServer.emit('request', request, response);
    } else {
      response.writeHead(status).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, sent };
};

const visitors = async (): Promise<number> => {
  await service(strapi, 'drain').drainAll();
  const rows: { visitor: string }[] = await strapi.db.connection('insight_sessions').select('visitor');
  return new Set(rows.map(({ visitor }) => visitor)).size;
};

test('what is seen without a connection waits, also while the app is closed, and counts once, when it was seen', async () => {
  const { documentId } = await publishArticle(strapi);
  const store = newStore();
  const offline = senderOn(store, 'http://127.0.0.1:9');
  const before = Date.now();
  await offline.view(screen(documentId));
  await offline.flush();
  const after = Date.now();
  expect(store.queue()).toBe(1);

  await senderOn(store).flush();
  expect(store.queue()).toBe(0);
  expect(await viewsOf(strapi, ARTICLE, documentId)).toBe(1);
  const [view] = await strapi.db.connection('insight_page_views').select('*');
  expect(Number(view.at_ms)).toBeGreaterThanOrEqual(before);
  expect(Number(view.at_ms)).toBeLessThanOrEqual(after);
});

test.each([[429], [503], [200], [502]])('what is answered %i is kept, and sent again', async (status) => {
  const { documentId } = await publishArticle(strapi);
  const store = newStore();
  const { url, sent } = await between(status);
  const phone = senderOn(store, url);
  await phone.view(screen(documentId));
  await phone.flush();
  expect(store.queue()).toBe(1);
  await phone.flush();
  expect(store.queue()).toBe(0);
  expect(sent).toEqual([status, 0]);
  expect(await viewsOf(strapi, ARTICLE, documentId)).toBe(1);
});

test('what is refused for good is not sent again, and the others of its batch count', async () => {
  const { documentId } = await publishArticle(strapi);
  const store = newStore();
  const offline = senderOn(store, 'http://127.0.0.1:9');
  await offline.view({ url: 'no address' });
  await offline.view(screen(documentId));
  await offline.flush();
  await senderOn(store).flush();
  expect(store.queue()).toBe(0);
  expect(await viewsOf(strapi, ARTICLE, documentId)).toBe(1);
});

test('more than the collector takes at once is sent in parts, and of a long way the last 500 views', async () => {
  const store = newStore();
  const offline = senderOn(store, 'http://127.0.0.1:9');
  for (let page = 0; page < 510; page += 1) {
    await offline.view({ url: `https://www.example.com/${page}` });
  }
  await offline.flush();
  expect(store.queue()).toBe(500);
  const { url, sent } = await between();
  await senderOn(store, url).flush();
  expect(sent).toHaveLength(10);
  await service(strapi, 'drain').drainAll();
  const rows: { path: string }[] = await strapi.db.connection('insight_page_views').select('path');
  const pages = rows.map((row) => Number(row.path.slice(1))).sort((a, b) => a - b);
  expect(pages).toEqual(Array.from({ length: 500 }, (_, index) => index + 10));
});

test('an app is one visitor until its reader wants to be forgotten', async () => {
  const { documentId } = await publishArticle(strapi);
  const store = newStore();
  await senderOn(store).view(screen(documentId));
  const phone = senderOn(store);
  await phone.view(screen(documentId));
  await until(() => store.queue() === 0);
  expect(await visitors()).toBe(1);
  await phone.forget();
  await phone.view(screen(documentId));
  await until(() => store.queue() === 0);
  expect(await visitors()).toBe(2);
});
