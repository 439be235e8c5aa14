import type { Core } from '@strapi/strapi';
import { beforeAll, describe, expect, test } from 'vitest';
import { MAX_EVENTS_PER_REQUEST } from '../../contracts/events';
import { RECORD_TYPES } from '../../contracts/records';
import { tokenWho } from '../helpers/api-callers';
import { app } from '../helpers/app';
import { minutes } from '../helpers/calendar';
import { collectorWith } from '../helpers/collector';
import { MAY_SPEAK_FOR_READERS, mayCreate, newId, RECORDS, recordsApi } from '../helpers/records-api';
import { PAGE, recordsWriting } from '../helpers/records-writing';
import { CHROME, send } from '../helpers/visits';

const IMPORT = 'plugin::insight.collect.importEvents';

let strapi: Core.Strapi;
const { applied, choose, open, sessionOf } = recordsWriting();

beforeAll(async () => {
  strapi = await app();
});

describe('a record that is sent', () => {
  test('as a page view is answered with the id that it has once it is applied', async () => {
    const timestamp = new Date(Date.now() - minutes(5)).toISOString();
    const { body } = await open()
      .post('page-views', { data: { ...PAGE, title: 'Tea', timestamp } })
      .expect(201);
    expect(body).toEqual({ data: { documentId: expect.any(String), sessionId: null, timestamp }, meta: {} });
    expect(await applied('page_views')).toMatchObject([
      { event_id: body.data.documentId, host: 'site.test', path: '/tea', title: 'Tea', at_ms: Date.parse(timestamp) },
    ]);
  });

  test('as an interaction is recorded with all that it says', async () => {
    const record = { ...PAGE, eventType: 'add_to_cart', element: '#buy', metadata: { amount: 2, tags: ['a'] } };
    const { body } = await open().post('interactions', { data: record }).expect(201);
    const [row] = await applied('interactions');
    expect(row).toMatchObject({ event_id: body.data.documentId, event_type: 'add_to_cart', element: '#buy', path: '/tea' });
    expect(row?.metadata).toEqual({ amount: 2, tags: ['a'] });
  });

  test.each(['click', 'scroll', 'mouse_move', 'form_submit', 'page_resize', 'hover', 'site:vote'])(
    'may be an interaction of the type %s',
    async (eventType) => {
      await open()
        .post('interactions', { ...PAGE, eventType })
        .expect(201);
      expect(await applied('interactions')).toMatchObject([{ event_type: eventType }]);
    },
  );

  test('as a session is there with the facts that the server finds out', async () => {
    const { body } = await open().post('sessions', { data: RECORDS.sessions }).expect(201);
    expect(body.data.documentId).toBe(body.data.sessionId);
    expect(await sessionOf(body.data.sessionId)).toMatchObject({
      browser: 'Firefox',
      referrer: 'https://elsewhere.test/',
      views: 0,
    });
  });

  test.each(RECORD_TYPES)('of %s may come without { data }, and in an array', async (type) => {
    expect((await open().post(type, RECORDS[type]).expect(201)).body.data).toHaveProperty('documentId');
    const { body } = await open().post(type, [RECORDS[type], RECORDS[type]]).expect(201);
    expect(new Set(body.data.map(({ documentId }: { documentId: string }) => documentId)).size).toBe(2);
    expect(
      (
        await open()
          .post(type, { data: [RECORDS[type]] })
          .expect(201)
      ).body.data,
    ).toHaveLength(1);
  });

  test('is one of as many as the collector takes at once', async () => {
    const pages = (count: number) => Array.from({ length: count }, (_, page) => ({ url: `https://site.test/${page}` }));
    await open().post('page-views', pages(MAX_EVENTS_PER_REQUEST)).expect(201);
    expect(await applied('page_views')).toHaveLength(MAX_EVENTS_PER_REQUEST);
    const { body } = await open()
      .post('page-views', pages(MAX_EVENTS_PER_REQUEST + 1))
      .expect(400);
    expect(body.error.message).toBe('An array has 1 to 50 records; this one has 51.');
  });

  test('twice with the same id is there once, in one request or in two', async () => {
    const record = { ...PAGE, documentId: newId() };
    const { body } = await open().post('page-views', [record, record]).expect(201);
    expect(body.data.map(({ documentId }: { documentId: string }) => documentId)).toEqual([record.documentId, record.documentId]);
    await open().post('page-views', record).expect(201);
    expect(await applied('page_views')).toMatchObject([{ event_id: record.documentId }]);
  });

  test('with the id of an event that the collector took is that event', async () => {
    const id = newId();
    await send(strapi, { kind: 'view', ...PAGE, id }).expect(204);
    await open()
      .post('page-views', { ...PAGE, documentId: id })
      .expect(201);
    expect(await applied('page_views')).toHaveLength(1);
  });

  test('is of the same visitor and session as what the same reader sends to the collector', async () => {
    await send(strapi, { kind: 'view', ...PAGE }).expect(204);
    await open().post('interactions', RECORDS.interactions).expect(201);
    expect(await applied('sessions')).toMatchObject([{ views: 1, interactions: 1 }]);
  });

  test('makes the session that it names', async () => {
    const sessionId = newId();
    const { body } = await open()
      .post('page-views', { ...PAGE, sessionId })
      .expect(201);
    expect(body.data.sessionId).toBe(sessionId);
    await open()
      .post('interactions', { ...RECORDS.interactions, sessionId })
      .expect(201);
    expect(await applied('sessions')).toMatchObject([{ session_id: sessionId, views: 1, interactions: 1 }]);
  });
});

describe('a front end’s own server', () => {
  test('names its reader where its token allows it', async () => {
    await choose({ ipStorage: 'full' });
    const token = await tokenWho(strapi, [mayCreate('sessions'), mayCreate('page-views'), MAY_SPEAK_FOR_READERS]);
    const server = recordsApi(strapi, { token, headers: { 'User-Agent': 'node' } });
    const reader = { ipAddress: '192.0.2.1', userAgent: CHROME };
    const { body } = await server.post('sessions', { ...RECORDS.sessions, ...reader }).expect(201);
    await server.post('page-views', { ...PAGE, ...reader, sessionId: body.data.sessionId }).expect(201);
    expect(await sessionOf(body.data.sessionId)).toMatchObject({ browser: 'Chrome', ip_address: '192.0.2.1', views: 1 });
  });

  test('brings in old records where its token allows it', async () => {
    const token = await tokenWho(strapi, [mayCreate('page-views'), IMPORT]);
    const timestamp = '2014-01-07T00:00:15.000Z';
    const { body } = await recordsApi(strapi, { token })
      .post('page-views', { ...PAGE, timestamp, visitor: 'reader-0001' })
      .expect(201);
    expect(await applied('page_views')).toMatchObject([{ event_id: body.data.documentId, visitor: 'reader-0001' }]);
  });

  test('names visitors where the site counts by the ids of its clients', async () => {
    await choose({ visitors: 'client' });
    await open()
      .post('page-views', { ...PAGE, visitor: 'client-0001' })
      .expect(201);
    expect(await applied('page_views')).toMatchObject([{ visitor: 'client-0001' }]);
  });
});

describe('a visitor who is known by a cookie', () => {
  test('is the same to the collector and to the API', async () => {
    await choose({ visitors: 'cookie' });
    const first = await collectorWith(strapi, { visitors: 'cookie' })
      .send({ kind: 'view', ...PAGE })
      .expect(204);
    const [cookie = ''] = first.get('Set-Cookie') ?? [];
    expect(cookie).toContain('; Path=/api/insight;');
    await recordsApi(strapi, { headers: { Cookie: cookie.split(';', 1)[0] ?? '' } }).post('interactions', RECORDS.interactions);
    const other = await open().post('page-views', PAGE).expect(201);
    expect(other.get('Set-Cookie')?.join()).toMatch(/^insight_visitor=[\w-]{22}; .*Path=\/api\/insight;/);
    expect((await applied('sessions')).map(({ views, interactions }) => [views, interactions]).sort()).toEqual([
      [1, 0],
      [1, 1],
    ]);
  });
});
