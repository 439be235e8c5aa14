import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import supertest from 'supertest';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { app } from '../helpers/app';
import { days, hours } from '../helpers/calendar';
import { ARTICLE, PATTERNS, publishArticle } from '../helpers/content';
import { forgetAll, service, siteOverview, trackOnly, viewsOf, viewsOfSite } from '../helpers/insight';
import { holdDrain, takeKept } from '../helpers/kept';
import { CHROME, COLLECT, FIREFOX, send, viewOf } from '../helpers/visits';

let strapi: Core.Strapi;

beforeAll(async () => {
  strapi = await app();
  await trackOnly(strapi, PATTERNS);
});

beforeEach(() => forgetAll(strapi));

describe('POST /api/insight/collect', () => {
  test('answers 204 without a body, once the event is durable', async () => {
    const answer = await send(strapi, viewOf('/'));
    expect([answer.status, answer.text]).toEqual([204, '']);
    const [inbox, records] = [
      await strapi.db.connection('insight_inbox_batches').sum({ size: 'size' }).first(),
      await strapi.db.connection('insight_page_views').count({ count: 'id' }).first(),
    ];
    expect(Number(inbox?.size ?? 0) + Number(records?.count)).toBe(1);
  });

  test('takes JSON too', async () => {
    await send(strapi, viewOf('/'), { 'Content-Type': 'application/json' }).expect(204);
    expect(await viewsOfSite(strapi)).toBe(1);
  });

  test('takes an array of up to 50', async () => {
    await send(
      strapi,
      Array.from({ length: 50 }, (_, page) => viewOf(`/${page}`)),
    ).expect(204);
    expect(await viewsOfSite(strapi)).toBe(50);
  });

  test('of an array counts the good events and names the bad ones by their index', async () => {
    const answer = await send(strapi, [viewOf('/a'), { kind: 'view' }, viewOf('/b'), viewOf('/c', { id: 'x' })]).expect(400);
    expect(answer.body.error.message).toBe('Event 1: url: Invalid input: expected string, received undefined');
    expect(answer.body.error.details.accepted).toBe(2);
    expect(answer.body.error.details.errors.map(({ index, path }: { index: number; path: string[] }) => [index, path])).toEqual([
      [1, ['url']],
      [3, ['id']],
    ]);
    expect(await viewsOfSite(strapi)).toBe(2);
  });

  test.each([
    [400, 'not JSON', 'view', 'The body is not JSON.'],
    [400, 'an empty body', '', 'The body is not JSON.'],
    [400, 'null', 'null', 'Event 0: '],
    [400, 'an empty array', [], '1 to 50 events; this one has 0'],
    [400, '51 events', Array.from({ length: 51 }, () => viewOf('/')), '1 to 50 events; this one has 51'],
    [400, 'nested arrays', [[viewOf('/')]], 'Event 0: '],
    [400, 'another kind', viewOf('/', { kind: 'purchase' }), 'Event 0: kind: '],
    [400, 'an address that is none', viewOf('/', { url: 'here' }), 'Event 0: url: must be an absolute http or https address'],
    [
      400,
      'the day before yesterday',
      viewOf('/', { at: new Date(Date.now() - days(2)).toISOString() }),
      'at: is more than 24 hours ago',
    ],
    [400, 'the future', viewOf('/', { at: new Date(Date.now() + hours(1)).toISOString() }), 'at: is more than 5 minutes ahead'],
    [413, '65 kB', `"${'x'.repeat(65 * 1024)}"`, 'more than 65536 bytes'],
  ] as const)('answers %i to %s, saying what is wrong', async (status, _, body, words) => {
    const answer = await send(strapi, body);
    expect(answer.status).toBe(status);
    expect(answer.body.error).toMatchObject({ status, message: expect.stringContaining(words) });
    expect(await viewsOfSite(strapi)).toBe(0);
  });

  test('answers 413 to a body of unknown length as soon as it is too long', async () => {
    await new Promise<void>((resolve) =>
      strapi.server.httpServer.listening ? resolve() : strapi.server.httpServer.listen(0, resolve),
    );
    const { port } = strapi.server.httpServer.address() as { port: number };
    const chunk = new TextEncoder().encode('x'.repeat(16 * 1024));
    let sent = 0;
    const body = new ReadableStream({
      pull(controller) {
        sent += 1;
        controller.enqueue(chunk);
        if (sent === 8) {
          controller.close();
        }
      },
    });
    const answer = await fetch(`http://127.0.0.1:${port}${COLLECT}`, {
      method: 'POST',
      headers: { 'Content-Type': 'text/plain', 'User-Agent': FIREFOX },
      body,
      duplex: 'half',
    } as RequestInit);
    expect(answer.status).toBe(413);
  });

  test.each(['application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'application/xml'])(
    'answers 415 to %s',
    async (type) => {
      const answer = await send(strapi, viewOf('/'), { 'Content-Type': type }).expect(415);
      expect(answer.body.error.message).toBe('Events are sent as application/json or text/plain.');
    },
  );

  test('answers 405 to another method', async () => {
    const answer = await supertest(strapi.server.httpServer).get(COLLECT).expect(405);
    expect(answer.headers.allow).toBe('POST, OPTIONS');
    expect(answer.body.error.message).toBe('Events are sent by POST.');
  });

  test('answers a page of another host, and its preflight', async () => {
    const simple = await send(strapi, viewOf('/'), { Origin: 'https://site.test' }).expect(204);
    expect(simple.headers).toMatchObject({
      'access-control-allow-origin': 'https://site.test',
      'access-control-allow-credentials': 'true',
      'access-control-expose-headers':
        'Retry-After, RateLimit, RateLimit-Policy, RateLimit-Limit, RateLimit-Remaining, RateLimit-Reset',
      vary: 'Origin',
    });
    const preflight = await supertest(strapi.server.httpServer)
      .options(COLLECT)
      .set({
        Origin: 'https://site.test',
        'Access-Control-Request-Method': 'POST',
        'Access-Control-Request-Headers': 'content-type',
      })
      .expect(204);
    expect(preflight.headers).toMatchObject({
      'access-control-allow-origin': 'https://site.test',
      'access-control-allow-methods': 'POST',
      'access-control-allow-headers': 'Content-Type',
    });
  });

  test('keeps interactions and engagement as they were sent', async () => {
    const letGo = await holdDrain(strapi);
    await send(strapi, [
      viewOf('/a?utm_source=news&token=1', { id: 'view-0001', language: 'de-AT', screen: 'md', referrer: 'https://t.co/x' }),
      viewOf('/a', { kind: 'interaction', type: 'form_submit', element: '#order', metadata: { amount: 2 } }),
      viewOf('/a', { kind: 'engagement', view: 'view-0001', visibleMs: 900, focusedMs: 800, scrollDepth: 70 }),
    ]).expect(204);
    const [view, interaction, engagement] = await takeKept(strapi);
    letGo();
    expect(view).toMatchObject({
      kind: 'view',
      id: 'view-0001',
      path: '/a',
      campaign: { source: 'news', medium: '' },
      source: { class: 'campaign', name: 'news' },
      referrer: 'https://t.co/x',
      language: 'de-AT',
      screen: 'md',
      browser: 'Firefox',
      os: 'Linux',
      device: 'desktop',
      country: '',
      ip: null,
    });
    expect(interaction).toMatchObject({ kind: 'interaction', type: 'form_submit', element: '#order', metadata: { amount: 2 } });
    expect(engagement).toMatchObject({ view: 'view-0001', visibleMs: 900, focusedMs: 800, scrollDepth: 70 });
    expect(interaction?.id).toMatch(/^[\w-]{26}$/);
  });

  test('of events with all kinds of faults names each and counts the rest', async () => {
    const faults = [{}, [], null, 7, 'x', { kind: 'view' }, viewOf('/', { at: 'now' }), viewOf('/', { kind: 'interaction' })];
    const events = Array.from({ length: 50 }, (_, index) =>
      index % 2 === 0 ? viewOf(`/${index}`) : faults[(index >> 1) % faults.length],
    );
    const answer = await send(strapi, events).expect(400);
    const indexes = answer.body.error.details.errors.map(({ index }: { index: number }) => index);
    expect(new Set(indexes)).toEqual(new Set(Array.from({ length: 25 }, (_, index) => 2 * index + 1)));
    expect(answer.body.error.details.accepted).toBe(25);
    expect(await viewsOfSite(strapi)).toBe(25);
  });

  test('of a session itself is refused from whoever sends it: that is said by the API for records', async () => {
    const answer = await send(strapi, { kind: 'session', userId: 'user-1', ends: true }).expect(400);
    expect(answer.body.error.message).toBe('Event 0: kind: must be view, interaction or engagement');
    expect(await viewsOfSite(strapi)).toBe(0);
    expect(await strapi.db.connection('insight_sessions').first('id')).toBeUndefined();
  });

  test('lets the page read why an event was refused', async () => {
    const answer = await send(strapi, '{', { Origin: 'https://site.test' }).expect(400);
    expect(answer.headers['access-control-allow-origin']).toBe('https://site.test');
  });
});

describe('the same event id', () => {
  test('counts once, sent twice in a request, twice in a row, and again after it was applied', async () => {
    const { documentId, slug } = await publishArticle(strapi);
    const event = viewOf(`/articles/${slug}`, { id: randomUUID() });
    await send(strapi, [event, event]).expect(204);
    await send(strapi, event).expect(204);
    expect(await viewsOf(strapi, ARTICLE, documentId)).toBe(1);
    await send(strapi, event).expect(204);
    expect(await viewsOf(strapi, ARTICLE, documentId)).toBe(1);
    expect(await viewsOfSite(strapi)).toBe(1);
  });
});

describe('a visitor', () => {
  test('is one browser at one address in a day', async () => {
    await send(strapi, viewOf('/a'), { 'User-Agent': FIREFOX }).expect(204);
    await send(strapi, viewOf('/b'), { 'User-Agent': FIREFOX }).expect(204);
    await send(strapi, viewOf('/a'), { 'User-Agent': CHROME }).expect(204);
    await service(strapi, 'drain').drainAll();
    expect((await siteOverview(strapi, 'today')).now).toMatchObject({ views: 3, visitors: 2 });
  });

  test('is not made another by a forged X-Forwarded-For', async () => {
    for (const forged of ['198.51.100.1', '198.51.100.2']) {
      await send(strapi, viewOf(`/${forged}`), { 'X-Forwarded-For': forged }).expect(204);
    }
    await service(strapi, 'drain').drainAll();
    expect((await siteOverview(strapi, 'today')).now).toMatchObject({ views: 2, visitors: 1 });
  });

  test('leaves no address behind, in no table', async () => {
    await send(strapi, viewOf('/')).expect(204);
    await service(strapi, 'drain').drainAll();
    for (const table of ['insight_page_views', 'insight_inbox_batches', 'insight_targets', 'insight_salts']) {
      expect(JSON.stringify(await strapi.db.connection(table).select())).not.toMatch(/127\.0\.0\.1|::1/);
    }
  });
});

describe('while the events cannot be stored', () => {
  const rename = (from: string, to: string) => strapi.db.connection.schema.renameTable(from, to);

  afterEach(async () => {
    if (!(await strapi.db.connection.schema.hasTable('insight_inbox_batches'))) {
      await rename('inbox_away', 'insight_inbox_batches');
    }
  });

  test('the answer is 503 with the time to wait, the content API goes on, and afterwards events count again', async () => {
    await rename('insight_inbox_batches', 'inbox_away');
    const refused = await send(strapi, viewOf('/')).expect(503);
    expect(refused.headers['retry-after']).toBe('5');
    expect(refused.body.error.message).toBe('Events cannot be kept at the moment; send them again later.');
    await supertest(strapi.server.httpServer).get('/api/articles').expect(200);
    await rename('inbox_away', 'insight_inbox_batches');
    await send(strapi, viewOf('/')).expect(204);
    expect(await viewsOfSite(strapi)).toBe(1);
  });
});

test('a failure is logged once, without what readers sent', async () => {
  const logged: string[] = [];
  const { error } = strapi.log;
  strapi.log.error = ((message: string) => logged.push(message)) as unknown as typeof error;
  await strapi.db.connection.schema.renameTable('insight_inbox_batches', 'inbox_away');
  await send(strapi, viewOf('/secret')).expect(503);
  await send(strapi, viewOf('/secret')).expect(503);
  await strapi.db.connection.schema.renameTable('inbox_away', 'insight_inbox_batches');
  strapi.log.error = error;
  const lines = logged.filter((line) => line.startsWith('Insight cannot keep events'));
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain('insight_inbox_batches');
  expect(lines[0]).not.toMatch(/secret|values/);
});
