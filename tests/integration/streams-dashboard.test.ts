import type { AddressInfo } from 'node:net';
import type { Core } from '@strapi/strapi';
import supertest from 'supertest';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { DashboardLive } from '../../contracts/dashboard';
import { type Administrator, headersOfOneWho, superAdministrator } from '../helpers/administrators';
import { app } from '../helpers/app';
import { ARTICLE, PATTERNS, publishArticle } from '../helpers/content';
import { type EventStream, listen } from '../helpers/event-stream';
import { forgetAll, service, trackOnly } from '../helpers/insight';
import { happened, recordLive } from '../helpers/live-visitors';
import { until } from '../helpers/until';

const READ = { action: 'plugin::insight.read-dashboard' };
const READ_ARTICLES = { action: 'plugin::content-manager.explorer.read', subject: ARTICLE };

let strapi: Core.Strapi;
let administrator: Administrator;
let url: string;
const streams: EventStream[] = [];

beforeAll(async () => {
  strapi = await app();
  administrator = await superAdministrator(strapi);
  const { httpServer } = strapi.server;
  if (!httpServer.listening) {
    await new Promise<void>((resolve) => httpServer.listen(0, '127.0.0.1', resolve));
  }
  url = `http://127.0.0.1:${(httpServer.address() as AddressInfo).port}/insight/dashboard/live/stream`;
});

beforeEach(async () => {
  await trackOnly(strapi, PATTERNS);
  await forgetAll(strapi);
});

const listening = (): number => service(strapi, 'live').streams.count();

afterEach(async () => {
  for (const stream of streams.splice(0)) {
    stream.leave();
  }
  await until(() => listening() === 0);
});

const stream = async (headers: Record<string, string>): Promise<EventStream> => {
  const opened = await listen(url, headers);
  streams.push(opened);
  return opened;
};

const ask = async (who = administrator): Promise<DashboardLive> => (await who.get('/insight/dashboard/live').expect(200)).body;

/** What is told may be some seconds old: asks until the answer is of now. */
const asked = async (isSo: (live: DashboardLive) => boolean, who = administrator): Promise<DashboardLive> => {
  let live = await ask(who);
  await until(async () => {
    live = await ask(who);
    return isSo(live);
  });
  return live;
};

const pagesOf = ({ pages }: DashboardLive) => pages.map(({ page, visitors }) => [page, visitors]);

describe('GET /insight/dashboard/live/stream', () => {
  test('follows visitors from page to page, one who may read the entry and one who may not', async () => {
    const article = await publishArticle(strapi, 'Confidential');
    await asked(({ visitors }) => visitors === 0);
    const [reader, other] = await Promise.all([headersOfOneWho(strapi, [READ, READ_ARTICLES]), headersOfOneWho(strapi, [READ])]);
    const heard = await stream(reader.headers);
    const heardByOther = await stream(other.headers);
    expect(heard.status).toBe(200);
    expect(heard.headers).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
    });
    const last = ({ messages }: EventStream) => messages.at(-1) as DashboardLive;
    await until(() => heard.messages.length === 1 && heardByOther.messages.length === 1);
    expect(last(heard).visitors).toBe(0);
    await recordLive(strapi, happened('1', 0.1, '/a'), happened('2', 0.1, '/a'));
    await until(() => last(heard).visitors === 2);
    expect(pagesOf(last(heard))).toEqual([['site.test/a', 2]]);
    await recordLive(strapi, happened('1', 0, `/articles/${article.slug}`), happened('2', 0, '/b'));
    await until(() => last(heard).pages.length === 2 && last(heardByOther).pages.length === 2);
    expect(pagesOf(last(heard))).toEqual([
      [`site.test/articles/${article.slug}`, 1],
      ['site.test/b', 1],
    ]);
    expect(last(heard).pages[0]?.entry?.title).toBe('Confidential');
    expect(last(heardByOther).pages[0]?.entry).toMatchObject({ documentId: article.documentId, title: null });
    expect(heardByOther.text()).not.toContain('Confidential');
  });

  test('tells all who listen by one look at the database, and looks no more when nobody does', async () => {
    await asked(({ visitors }) => visitors === 0);
    const { headers } = await headersOfOneWho(strapi, [READ]);
    const many = await Promise.all(Array.from({ length: 20 }, () => stream(headers)));
    await until(() => many.every(({ messages }) => messages.length === 1));
    const looks: string[] = [];
    const watch = ({ sql }: { sql: string }) => {
      if (/row_number/.test(sql)) {
        looks.push(sql);
      }
    };
    strapi.db.connection.on('query', watch);
    try {
      await recordLive(strapi, happened('1', 0, '/a'));
      await until(() => many.every(({ messages }) => (messages.at(-1) as DashboardLive).visitors === 1));
      // One look saw the view; the one before may have come between it and its being applied.
      expect(looks.length).toBeGreaterThan(0);
      expect(looks.length).toBeLessThanOrEqual(2);
      expect((await stream(headers)).status).toBe(503);
    } finally {
      strapi.db.connection.removeListener('query', watch);
    }
  });

  test('ends when who listens signs out', async () => {
    const { headers } = await headersOfOneWho(strapi, [READ]);
    const heard = await stream(headers);
    await until(() => heard.messages.length === 1);
    await supertest(strapi.server.httpServer).post('/admin/logout').set(headers).expect(200);
    await until(heard.isOver);
    expect((await stream(headers)).status).toBe(401);
  });

  test('ends when who listens may not any more', async () => {
    const { headers, roleId } = await headersOfOneWho(strapi, [READ]);
    const heard = await stream(headers);
    await until(() => heard.messages.length === 1);
    await strapi.service('admin::role').assignPermissions(roleId, []);
    await until(heard.isOver);
    expect((await stream(headers)).status).toBe(403);
  });
});
