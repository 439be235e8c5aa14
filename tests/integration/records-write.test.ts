import type { Core } from '@strapi/strapi';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { MAX_BODY_BYTES, MAX_EVENTS_PER_REQUEST } from '../../contracts/events';
import { RECORD_TYPES } from '../../contracts/records';
import { publicMay, tokenWho, userWho } from '../helpers/api-callers';
import { app } from '../helpers/app';
import { minutes } from '../helpers/calendar';
import { chosenSettings } from '../helpers/chosen-settings';
import { collectorWith, filteredSince } from '../helpers/collector';
import { PATTERNS } from '../helpers/content';
import { forgetAll, service, trackOnly } from '../helpers/insight';
import {
  MAY_CHANGE_SESSIONS,
  MAY_SET_USER,
  MAY_SPEAK_FOR_READERS,
  mayCreate,
  newId,
  RECORDS,
  recordsApi,
} from '../helpers/records-api';
import { rowsOf } from '../helpers/rows';
import { until } from '../helpers/until';
import { CHROME, send } from '../helpers/visits';

const PAGE = { url: 'https://site.test/tea' };
const IMPORT = 'plugin::insight.collect.importEvents';

let strapi: Core.Strapi;
let takeBack: () => Promise<void>;
let settings: ReturnType<typeof chosenSettings>;

/** What anyone may do here: what the tests are not about. */
const open = () => recordsApi(strapi);

const rows = (table: string) => rowsOf(strapi, table);

/** Applies what waits, and reads a table. */
const applied = async (table: string): Promise<Record<string, unknown>[]> => {
  await service(strapi, 'drain').drainAll();
  return rows(table);
};

const sessionOf = async (sessionId: string): Promise<Record<string, unknown> | undefined> =>
  (await applied('sessions')).find(({ session_id }) => session_id === sessionId);

const choose = (changes: Record<string, unknown>) => settings.choose(changes);

beforeAll(async () => {
  strapi = await app();
  settings = chosenSettings(strapi);
  await trackOnly(strapi, PATTERNS);
  takeBack = await publicMay(strapi, [...RECORD_TYPES.map(mayCreate), MAY_CHANGE_SESSIONS]);
});

beforeEach(async () => {
  await forgetAll(strapi);
  filteredSince(strapi);
});

afterEach(() => settings.forget());

afterAll(async () => {
  await takeBack();
  await forgetAll(strapi);
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

describe('answered alike and not counted', () => {
  test.each([
    ['a program', { 'User-Agent': 'curl/8.5.0' }, 'bot other: 1'],
    ['a reader who objects', { DNT: '1' }, 'opt-out: 1'],
    ['a page that is only prefetched', { 'Sec-Purpose': 'prefetch' }, 'prefetch: 1'],
  ])('%s', async (_, headers, expected) => {
    for (const type of RECORD_TYPES) {
      const { body } = await recordsApi(strapi, { headers }).post(type, RECORDS[type]).expect(201);
      expect(body.data.documentId).toMatch(/^[\w-]{8,64}$/);
      expect(filteredSince(strapi)).toEqual([expected]);
    }
    expect([...(await applied('page_views')), ...(await rows('interactions')), ...(await rows('sessions'))]).toEqual([]);
  });

  test('an address that is excluded', async () => {
    await choose({ excludedIps: ['192.0.2.9'], trustedProxies: ['loopback'] });
    const from = (ip: string) =>
      recordsApi(strapi, { headers: { 'X-Forwarded-For': ip } })
        .post('page-views', PAGE)
        .expect(201);
    await from('192.0.2.9');
    expect(filteredSince(strapi)).toEqual(['excluded address: 1']);
    await from('192.0.2.8');
    expect(await applied('page_views')).toHaveLength(1);
  });
});

describe('refused by the admission', () => {
  test('records of a host that may not send: those of others in the array are taken', async () => {
    await choose({ allowedHosts: ['site.test'] });
    const { body } = await open()
      .post('page-views', [PAGE, { url: 'https://evil.test/' }])
      .expect(403);
    expect(body.error).toMatchObject({
      message: 'Record 1: url: comes from a host that may not send here',
      details: { accepted: 1, errors: [{ index: 1, path: ['url'] }] },
    });
    await open().post('sessions', RECORDS.sessions).expect(201);
    expect(await applied('page_views')).toHaveLength(1);
  });

  test('what is too much: it says when to send again', async () => {
    const reader = recordsApi(strapi, { headers: { 'User-Agent': `${CHROME} throttled` } });
    await choose({ collectorRatePerVisitor: '1/hour' });
    let answer = await reader.post('page-views', PAGE);
    await until(async () => {
      answer = await reader.post('page-views', PAGE);
      return answer.status !== 201;
    });
    expect(answer.status).toBe(429);
    expect(answer.body.error).toMatchObject({ name: 'RateLimitError', message: expect.stringContaining('is one too many') });
    expect(Number(answer.get('Retry-After'))).toBeGreaterThan(0);
    await settings.forget();
    await until(async () => (await reader.post('page-views', PAGE)).status === 201);
  });
});

describe('a field that cannot be sent is named', () => {
  const FACTS = [
    'ipAddress',
    'ip',
    'userAgent',
    'visitor',
    'browser',
    'os',
    'device',
    'country',
    'bounce',
    'receivedAt',
    'createdAt',
  ];

  test.each(
    RECORD_TYPES.flatMap((type) =>
      [...FACTS, 'engagedMs', 'views', 'counted', 'utmSource'].map((field) => [type, field] as const),
    ),
  )('of %s: %s', async (type, field) => {
    const { body } = await open()
      .post(type, { data: { ...RECORDS[type], [field]: 'forged' } })
      .expect(400);
    expect(body.error).toMatchObject({
      status: 400,
      name: 'ValidationError',
      message: `${field}: is found out by the server and cannot be sent`,
      details: { accepted: 0, errors: [{ index: 0, path: [field] }] },
    });
  });

  test('when there is no such field', async () => {
    const { body } = await open()
      .post('page-views', { ...PAGE, scrolled: 3 })
      .expect(400);
    expect(body.error.message).toMatch(/^scrolled: is no field; known are .*timestamp/);
  });

  test.each([
    ['page-views', { url: '/tea' }, 'url: must be an absolute http or https address'],
    ['page-views', {}, 'The body is empty'],
    ['page-views', { url: 7 }, 'url: '],
    ['page-views', { ...PAGE, documentId: "'; drop table" }, 'documentId: must be 8 to 64'],
    ['page-views', { ...PAGE, sessionId: 'x' }, 'sessionId: must be 8 to 64'],
    ['page-views', { ...PAGE, timestamp: 'today' }, 'timestamp: must be a time with a zone'],
    ['page-views', { ...PAGE, timestamp: '2020-01-01T00:00:00Z' }, 'timestamp: is more than 24 hours ago'],
    ['page-views', { ...PAGE, target: { uid: 'api::article.article' } }, 'target.documentId: '],
    ['interactions', PAGE, 'eventType: '],
    ['interactions', { ...PAGE, eventType: 'Click' }, 'eventType: must be 1 to 64'],
    ['interactions', { ...PAGE, eventType: 'click', metadata: 'x' }, 'metadata: must be an object'],
    ['interactions', { ...PAGE, eventType: 'click', metadata: { long: 'x'.repeat(5_000) } }, 'metadata: must have at most 4096'],
    ['sessions', { sessionId: 'x' }, 'sessionId: must be 8 to 64'],
    ['sessions', { startTime: 'x' }, 'startTime: must be a time with a zone'],
    ['sessions', { endTime: 'x' }, 'endTime: must be a time with a zone'],
    ['sessions', { referrer: 'x' }, 'referrer: must be an absolute address'],
    ['sessions', { ended: 'yes' }, 'ended: '],
    [
      'sessions',
      { startTime: new Date().toISOString(), endTime: new Date(Date.now() - 1_000).toISOString() },
      'endTime: is before startTime',
    ],
    ['sessions', { screen: 'huge' }, 'screen: must be one of'],
  ])('of %s with %j', async (type, record, words) => {
    const { body } = await open().post(type, { data: record }).expect(400);
    expect(body.error.message).toContain(words);
    expect(body.error.message.startsWith(words)).toBe(true);
  });

  test('in an array with its index, and then none of the array is taken', async () => {
    const { body } = await open()
      .post('page-views', [PAGE, { url: '/tea' }, { ...PAGE, country: 'DE' }])
      .expect(400);
    expect(body.error.details).toMatchObject({
      accepted: 0,
      errors: [
        { index: 1, path: ['url'] },
        { index: 2, path: ['country'] },
      ],
    });
    expect(await applied('page_views')).toEqual([]);
    expect(filteredSince(strapi)).toEqual(['invalid event: 1']);
  });

  test('but not when it is null: that is as if it was not there', async () => {
    await open()
      .post('page-views', { ...PAGE, target: null, title: null, sessionId: null })
      .expect(201);
    expect(await applied('page_views')).toHaveLength(1);
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

describe('a session', () => {
  test('is created once, and sent again is updated', async () => {
    const user = await userWho(strapi, [mayCreate('sessions')]);
    const api = recordsApi(strapi, { token: user.token });
    const sessionId = newId();
    await api.post('sessions', { sessionId }).expect(201);
    expect(await sessionOf(sessionId)).toMatchObject({ user_id: null });
    await api.post('sessions', { data: { sessionId, userId: user.id } }).expect(201);
    expect(await applied('sessions')).toMatchObject([{ session_id: sessionId, user_id: user.id }]);
  });

  test('may be sent with its begin and its end', async () => {
    const now = Date.now();
    const startTime = new Date(now - minutes(20)).toISOString();
    const endTime = new Date(now - minutes(10)).toISOString();
    const { body } = await open().post('sessions', { startTime, endTime }).expect(201);
    expect(body.data.timestamp).toBe(startTime);
    expect(await sessionOf(body.data.sessionId)).toMatchObject({
      started_at_ms: Date.parse(startTime),
      ended_at_ms: Date.parse(endTime),
      duration_ms: minutes(10),
    });
  });

  test('goes on after a record of a page was sent before it', async () => {
    const sessionId = newId();
    await open()
      .post('page-views', { ...PAGE, sessionId })
      .expect(201);
    await open().post('sessions', { sessionId }).expect(201);
    expect(await applied('sessions')).toMatchObject([{ session_id: sessionId, views: 1 }]);
  });

  test('is ended by PUT', async () => {
    const sessionId = newId();
    await open().post('page-views', { ...PAGE, sessionId, timestamp: new Date(Date.now() - minutes(3)).toISOString() });
    const endTime = new Date(Date.now() - minutes(1)).toISOString();
    const { body } = await open().put(sessionId, { data: { endTime } }).expect(200);
    expect(body).toEqual({ data: { documentId: sessionId, sessionId, userId: null, endTime }, meta: {} });
    expect(await sessionOf(sessionId)).toMatchObject({ ended_at_ms: Date.parse(endTime) });
  });

  test('that silence tells apart is ended too: what its visitor does then is of another', async () => {
    const timestamp = new Date(Date.now() - minutes(3)).toISOString();
    await open().post('page-views', { ...PAGE, timestamp });
    const [session] = await applied('sessions');
    const endTime = new Date(Date.now() - minutes(2)).toISOString();
    await open().put(String(session?.session_id), { endTime }).expect(200);
    await open().post('page-views', { url: 'https://site.test/later' });
    expect(await applied('sessions')).toMatchObject([{ ended_at_ms: Date.parse(endTime) }, { views: 1 }]);
  });

  test('that is ended now ends now', async () => {
    const sessionId = newId();
    await open().post('sessions', { sessionId }).expect(201);
    const before = Date.now();
    const { body } = await open().put(sessionId, { ended: true }).expect(200);
    expect(Date.parse(body.data.endTime)).toBeGreaterThanOrEqual(before);
    expect(await sessionOf(sessionId)).toMatchObject({ ended_at_ms: Date.parse(body.data.endTime) });
  });

  test('that silence has ended is not made longer', async () => {
    const timestamp = new Date(Date.now() - minutes(45)).toISOString();
    await open().post('page-views', { ...PAGE, timestamp });
    const [session] = await applied('sessions');
    const { body } = await open().put(String(session?.session_id), { ended: true }).expect(200);
    expect(body.data.endTime).toBe(timestamp);
    expect(await applied('sessions')).toMatchObject([{ ended_at_ms: Date.parse(timestamp) }]);
    const late = await open().put(String(session?.session_id), { endTime: new Date().toISOString() }).expect(400);
    expect(late.body.error.message).toContain('endTime: is after the session ended by silence');
  });

  test('gets its user by PUT, and keeps its times', async () => {
    const user = await userWho(strapi, [mayCreate('sessions'), MAY_CHANGE_SESSIONS]);
    const api = recordsApi(strapi, { token: user.token });
    const sessionId = newId();
    await api.post('sessions', { sessionId }).expect(201);
    const before = await sessionOf(sessionId);
    const { body } = await api.put(sessionId, { data: { userId: user.id } }).expect(200);
    expect(body.data.userId).toBe(user.id);
    expect(await sessionOf(sessionId)).toMatchObject({ user_id: user.id, ended_at_ms: before?.ended_at_ms });
  });

  test.each([
    [{ endTime: '2020-01-01T00:00:00Z' }, 'endTime: is before the session’s last event'.replace('’', "'")],
    [{ endTime: '2090-01-01T00:00:00Z' }, 'endTime: is more than 5 minutes ahead'],
    [{ endTime: 'later' }, 'endTime: must be a time with a zone'],
    [{ ended: false }, 'ended: must be true'],
    [{ ended: 'true' }, 'ended: must be true'],
    [{ userId: { $ne: 1 } }, 'userId: must be a text'],
    [{ startTime: '2026-01-01T00:00:00Z' }, 'startTime: is found out by the server'],
    [{ ipAddress: '192.0.2.1' }, 'ipAddress: is found out by the server'],
    [{ sessionId: 'session-0002' }, 'sessionId: is found out by the server'],
    [{ colour: 'red' }, 'colour: is no field'],
    [{ userId: null }, 'There is nothing to change'],
    [[{ ended: true }], 'One session is changed at a time'],
  ])('is not changed by %j', async (change, words) => {
    const token = await tokenWho(strapi, [MAY_CHANGE_SESSIONS, MAY_SET_USER]);
    const sessionId = newId();
    await open().post('sessions', { sessionId }).expect(201);
    const before = await sessionOf(sessionId);
    const { body } = await recordsApi(strapi, { token }).put(sessionId, { data: change }).expect(400);
    expect(body.error.message).toContain(words);
    expect(await sessionOf(sessionId)).toEqual(before);
  });

  test.each(['no-such-session', 'a%00b', '%E0%A4%A', "'; drop table", 'x'.repeat(1_000)])(
    'that there is not, %s, is answered with 404',
    async (id) => {
      const { body } = await open().put(id, { ended: true }).expect(404);
      expect(body.error).toMatchObject({ status: 404, name: 'NotFoundError' });
      expect(await applied('sessions')).toEqual([]);
    },
  );
});

describe('a user', () => {
  const tried = (): [string, object][] => [
    ['post', { sessionId: newId(), userId: '4711' }],
    ['put', { userId: '4711' }],
  ];

  test.each(['nobody', 'another user', 'a token'])('is not named by %s without the permission', async (who) => {
    const may = [mayCreate('sessions'), MAY_CHANGE_SESSIONS];
    const token =
      who === 'nobody' ? undefined : who === 'a token' ? await tokenWho(strapi, may) : (await userWho(strapi, may)).token;
    const api = recordsApi(strapi, token ? { token } : {});
    const sessionId = newId();
    await api.post('sessions', { sessionId }).expect(201);
    for (const [method, body] of tried()) {
      const answer = await (method === 'post' ? api.post('sessions', body) : api.put(sessionId, body)).expect(403);
      expect(answer.body.error).toMatchObject({ name: 'ForbiddenError' });
      expect(answer.body.error.message).toContain('userId: is not your own');
    }
    expect((await applied('sessions')).map(({ user_id }) => user_id)).toEqual([null]);
  });

  test.each(['a user’s role', 'a token'])('is named by whom %s allows it', async (who) => {
    const may = [mayCreate('sessions'), MAY_CHANGE_SESSIONS, MAY_SET_USER];
    const token = who === 'a token' ? await tokenWho(strapi, may) : (await userWho(strapi, may)).token;
    const api = recordsApi(strapi, { token });
    const sessionId = newId();
    await api.post('sessions', { sessionId, userId: 4711 }).expect(201);
    expect(await sessionOf(sessionId)).toMatchObject({ user_id: '4711' });
    await api.put(sessionId, { userId: '4712' }).expect(200);
    expect(await sessionOf(sessionId)).toMatchObject({ user_id: '4712' });
  });
});

describe('what is typed is never recorded', () => {
  const DOORS: [string, (type: string, metadata: object) => Promise<{ status: number; text: string }>][] = [
    ['the collector', (type, metadata) => send(strapi, { kind: 'interaction', ...PAGE, type, element: '#q', metadata })],
    ['the API', (eventType, metadata) => open().post('interactions', { ...PAGE, eventType, element: '#q', metadata })],
  ];

  test.each(DOORS.flatMap(([door, ask]) => ['input_change', 'keypress'].map((type) => [door, type, ask] as const)))(
    'by %s, of %s',
    async (_, type, ask) => {
      for (const metadata of [{ value: 'secret' }, { count: 'secret' }, { count: 1.5 }, { count: -1 }, { count: 2, key: 's' }]) {
        const { status, text } = await ask(type, metadata);
        expect([status, text]).toEqual([
          400,
          expect.stringMatching(/metadata\.(count: must be a whole|value: must not|key: must not)/),
        ]);
        expect(text).not.toContain('secret');
      }
      expect((await ask(type, { count: 12 })).status).toBeLessThan(300);
      const [row, ...others] = await applied('interactions');
      expect(others).toEqual([]);
      expect(row).toMatchObject({ event_type: type, element: '#q' });
      expect(row?.metadata).toEqual({ count: 12 });
    },
  );
});

describe('a body', () => {
  const form = (type: string, body: string) =>
    open().post(type, body).set('Content-Type', 'application/x-www-form-urlencoded').unset('Transfer-Encoding');

  test('in a form has texts that are read as numbers and booleans only where a record may have them', async () => {
    const fields = 'eventType=vote&element=12&metadata[stars]=4&metadata[sure]=true&metadata[code]=007&metadata[a][b]=1.5';
    await form('interactions', `url=https%3A%2F%2Fsite.test%2Ftea&${fields}`).expect(201);
    const [row] = await applied('interactions');
    expect(row).toMatchObject({ element: '12' });
    expect(row?.metadata).toEqual({ stars: 4, sure: true, code: '007', a: { b: 1.5 } });
  });

  test('in JSON keeps the texts that it has', async () => {
    await open()
      .post('interactions', { ...RECORDS.interactions, metadata: { stars: '4' } })
      .expect(201);
    expect((await applied('interactions'))[0]?.metadata).toEqual({ stars: '4' });
  });

  test('in a form may have data, as fields or as JSON, and a list', async () => {
    await form('page-views', 'data[url]=https://site.test/a').expect(201);
    await form('page-views', `data=${encodeURIComponent(JSON.stringify({ url: 'https://site.test/b' }))}`).expect(201);
    const urls = Array.from({ length: 30 }, (_, page) => `data[${page}][url]=https://site.test/list/${page}`).join('&');
    expect((await form('page-views', urls).expect(201)).body.data).toHaveLength(30);
    expect(await applied('page_views')).toHaveLength(32);
  });

  test('in a form too long to be read as a whole is refused', async () => {
    const fields = Array.from({ length: 1_001 }, (_, index) => `metadata[k${index}]=1`).join('&');
    const { body } = await form('interactions', `url=https://site.test/&eventType=click&${fields}`).expect(400);
    expect(body.error.message).toContain('A form has at most 999 values');
  });

  test('in parts has fields, or data as JSON', async () => {
    await open().ask('post', '/page-views').field('url', 'https://site.test/a').field('title', 'A').expect(201);
    const data = JSON.stringify([{ url: 'https://site.test/b' }, { url: 'https://site.test/c' }]);
    await open().ask('post', '/page-views').field('data', data).expect(201);
    await open()
      .ask('post', '/interactions')
      .field('url', 'https://site.test/d')
      .field('eventType', 'vote')
      .field('metadata[stars]', '4')
      .expect(201);
    expect((await applied('page_views')).map(({ path }) => path).sort()).toEqual(['/a', '/b', '/c']);
    expect((await rows('interactions'))[0]?.metadata).toEqual({ stars: 4 });
  });

  test('has no files', async () => {
    for (const name of ['files', 'title']) {
      const { body } = await open()
        .ask('post', '/page-views')
        .field('url', 'https://site.test/a')
        .attach(name, Buffer.from('tea'), 'tea.txt')
        .expect(400);
      expect(body.error.message).toBe('Records have no files.');
    }
    expect(await applied('page_views')).toEqual([]);
  });

  test('ends a session in a form', async () => {
    const sessionId = newId();
    await open().post('sessions', { sessionId });
    await open().put(sessionId, 'ended=true').set('Content-Type', 'application/x-www-form-urlencoded').expect(200);
  });

  test.each([
    ['json', 'application/json', '{"url":"https://site.test/"}'],
    ['form', 'application/x-www-form-urlencoded', 'url=https://site.test/'],
    [
      'multipart',
      'multipart/form-data; boundary=x',
      '--x\r\nContent-Disposition: form-data; name="url"\r\n\r\nhttps://site.test/\r\n--x--\r\n',
    ],
  ])(
    'in %s is answered with 415 when that format is switched off, and is read when it is the only one',
    async (format, type, text) => {
      const ask = () => open().post('page-views', text).set('Content-Type', type);
      const others = ['json', 'form', 'multipart'].filter((name) => name !== format);
      await choose({ bodyFormats: others });
      const { body } = await ask().expect(415);
      expect(body.error).toMatchObject({
        name: 'UnsupportedMediaTypeError',
        message: expect.stringMatching(/^Records are sent as /),
      });
      await choose({ bodyFormats: [format] });
      await ask().expect(201);
      await choose({ bodyFormats: null });
    },
  );

  test.each([
    ['no body', undefined, undefined, 415],
    ['text', 'text/plain', 'url=https://site.test/', 415],
    ['XML', 'application/xml', '<url/>', 415],
    ['no text', 'application/json', '', 400],
    ['no JSON', 'application/json', '{"url":', 400],
    ['a text in JSON', 'application/json', '"url"', 400],
    ['an empty object', 'application/json', '{}', 400],
    ['an empty array', 'application/json', '[]', 400],
    ['nothing in data', 'application/json', '{"data":null}', 400],
    ['a text in data', 'application/json', '{"data":"url"}', 400],
    ['a number in an array', 'application/json', '[7]', 400],
    ['an array in an array', 'application/json', '[[{"url":"https://site.test/"}]]', 400],
    ['more beside data', 'application/json', '{"data":{"url":"https://site.test/"},"url":"https://site.test/"}', 400],
    ['__proto__', 'application/json', '{"url":"https://site.test/","__proto__":{"polluted":1}}', 400],
    ['__proto__ in data of a form', 'application/x-www-form-urlencoded', 'data={"__proto__":{"url":"https://site.test/"}}', 400],
    ['constructor', 'application/json', '{"url":"https://site.test/","constructor":{"prototype":{"polluted":1}}}', 400],
    ['no JSON in data of a form', 'application/x-www-form-urlencoded', 'data={', 400],
    ['an empty form', 'application/x-www-form-urlencoded', '', 400],
    [
      'parts without an end',
      'multipart/form-data; boundary=x',
      '--x\r\nContent-Disposition: form-data; name="url"\r\n\r\nhttps',
      400,
    ],
    ['parts without a boundary', 'multipart/form-data', '--x--', 400],
    ['too much', 'application/json', JSON.stringify({ url: 'https://site.test/', title: 'x'.repeat(MAX_BODY_BYTES) }), 413],
  ])('of %s is refused', async (_, type, text, status) => {
    const ask = open().post('page-views', text);
    const answer = await (type ? ask.set('Content-Type', type) : ask);
    expect([answer.status, answer.body.error?.status]).toEqual([status, status]);
    expect(answer.body.error.message).not.toBe('');
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
    expect(await applied('page_views')).toEqual([]);
  });
});
