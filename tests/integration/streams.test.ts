import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import supertest from 'supertest';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { WidgetAnswers } from '../../contracts/widgets';
import { app } from '../helpers/app';
import { chosenSettings } from '../helpers/chosen-settings';
import { ARTICLE, PATTERNS } from '../helpers/content';
import { type EventStream, listen } from '../helpers/event-stream';
import { forgetAll, service, trackOnly } from '../helpers/insight';
import { appEnvironment, temporaryFolder } from '../helpers/playground';
import { openSite } from '../helpers/site';
import { until } from '../helpers/until';
import { anotherReader, FIREFOX, send, viewOf } from '../helpers/visits';

let strapi: Core.Strapi;
let settings: ReturnType<typeof chosenSettings>;
let url: string;
const streams: EventStream[] = [];

const choose = (publicStats: boolean) =>
  service(strapi, 'tracking').choose(ARTICLE, { tracked: true, urlPattern: PATTERNS[ARTICLE], publicStats });

beforeAll(async () => {
  strapi = await app();
  settings = chosenSettings(strapi);
  const { httpServer } = strapi.server;
  if (!httpServer.listening) {
    await new Promise<void>((resolve) => httpServer.listen(0, '127.0.0.1', resolve));
  }
  url = `http://127.0.0.1:${(httpServer.address() as AddressInfo).port}/api/insight/live`;
});

beforeEach(async () => {
  await trackOnly(strapi, PATTERNS);
  await forgetAll(strapi);
  await choose(true);
  await settings.choose({ publicSiteNumbers: true });
});

const listening = (): number => service(strapi, 'widgets').streams.count();

afterEach(async () => {
  for (const stream of streams.splice(0)) {
    stream.leave();
  }
  await until(() => listening() === 0);
});

afterAll(async () => {
  await choose(false);
  await settings.forget();
});

const stream = async (query = ''): Promise<EventStream> => {
  const opened = await listen(`${url}/stream${query}`);
  streams.push(opened);
  return opened;
};

const apply = () => service(strapi, 'drain').drainAll();

const visitorsIn = (message: unknown): (number | undefined)[] =>
  (message as WidgetAnswers).data.map(({ data }) => (data as { visitors: number } | null)?.visitors);

/** A number may be a few seconds old: waits until what other tests have left is forgotten. */
const nobodyIsLive = () =>
  until(async () => {
    const { body } = await supertest(strapi.server.httpServer).get('/api/insight/live').expect(200);
    return visitorsIn(body)[0] === 0;
  });

describe('GET /api/insight/live/stream', () => {
  test('tells the numbers at once, and again when they change', async () => {
    await nobodyIsLive();
    const heard = await stream('?q=live');
    expect(heard.status).toBe(200);
    expect(heard.headers).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      'access-control-allow-origin': '*',
      'x-accel-buffering': 'no',
    });
    expect(heard.headers).not.toHaveProperty('content-encoding');
    await until(() => heard.messages.length === 1);
    expect(visitorsIn(heard.messages[0])).toEqual([0]);
    expect(heard.text()).toMatch(/^retry: \d+\n\n/);
    await send(strapi, viewOf('/tea'), anotherReader()).expect(204);
    await apply();
    expect(visitorsIn(await heard.next())).toEqual([1]);
  });

  test('goes on without a change, so that both ends know of each other', async () => {
    await nobodyIsLive();
    const heard = await stream();
    await until(() => heard.messages.length === 2);
    expect(heard.messages[1]).toEqual(heard.messages[0]);
  });

  test('tells all who listen by one look at the database', async () => {
    await nobodyIsLive();
    const looks: string[] = [];
    const watch = ({ sql }: { sql: string }) => {
      if (/as .seen./.test(sql)) {
        looks.push(sql);
      }
    };
    const many = await Promise.all(Array.from({ length: 60 }, () => stream()));
    await until(() => many.every(({ messages }) => messages.length === 1));
    strapi.db.connection.on('query', watch);
    try {
      await send(strapi, viewOf('/tea'), anotherReader()).expect(204);
      await apply();
      await until(() => many.every(({ messages }) => messages.length === 2));
    } finally {
      strapi.db.connection.removeListener('query', watch);
    }
    expect(many.map(({ messages }) => visitorsIn(messages[1])[0])).toEqual(many.map(() => 1));
    // One look saw the view; the one before may have come between it and its being applied.
    expect(looks.length).toBeGreaterThan(0);
    expect(looks.length).toBeLessThanOrEqual(2);
  });

  test('forgets who goes away', async () => {
    const some = await Promise.all(Array.from({ length: 20 }, () => stream()));
    await until(() => listening() === 20);
    for (const one of some) {
      one.leave();
    }
    await until(() => listening() === 0);
  });

  test('refuses the hundred and first of an address, and takes another when one has gone', async () => {
    const all = await Promise.all(Array.from({ length: 100 }, () => stream()));
    await until(() => listening() === 100);
    const refused = await stream();
    expect(refused.status).toBe(503);
    expect(refused.headers['retry-after']).toBe('10');
    expect(refused.headers['access-control-allow-origin']).toBe('*');
    all[0]?.leave();
    await until(() => listening() === 99);
    expect((await stream()).status).toBe(200);
  });

  test('stops to tell what is not public any more', async () => {
    const heard = await stream();
    await until(() => heard.messages.length === 1);
    await settings.choose({ publicSiteNumbers: false });
    expect((await heard.next()) as WidgetAnswers).toMatchObject({ data: [{ data: null, error: { status: 403 } }] });
  });

  test.each([
    ['?q=stats/x/y', 400],
    ['?p=live', 400],
    [`?${'q=live&'.repeat(51)}`, 400],
  ])('answers a bad question: %s', async (query, status) => {
    expect((await stream(query)).status).toBe(status);
    expect(listening()).toBe(0);
  });

  test('answers 405 to another method', async () => {
    await supertest(strapi.server.httpServer).post('/api/insight/live/stream').expect(405);
  });
});

test('a process that is to end does not wait for who listens, and those listen again to the next one', {
  timeout: 180_000,
}, async () => {
  const site = await openSite(appEnvironment(path.join(temporaryFolder('live'), 'data.db')));
  try {
    await site.api().send('PUT', '/insight/settings', { changes: { publicSiteNumbers: true } });
    const heard = await listen(`${site.url()}/api/insight/live/stream`);
    await until(() => heard.messages.length === 1);
    await site.app().stop();
    await until(heard.isOver);
    expect(site.app().endedBy()).toBeNull();
    await site.restart();
    const again = await listen(`${site.url()}/api/insight/live/stream`);
    await until(() => again.messages.length === 1);
    expect(visitorsIn(again.messages[0])).toEqual([0]);
    await fetch(`${site.url()}/api/insight/collect`, {
      method: 'POST',
      headers: { 'Content-Type': 'text/plain', 'User-Agent': FIREFOX },
      body: JSON.stringify(viewOf('/tea')),
    });
    await until(() => again.messages.some((message) => visitorsIn(message)[0] === 1));
    again.leave();
  } finally {
    await site.app().stop();
  }
});
