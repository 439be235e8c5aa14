import type { Core } from '@strapi/strapi';
import { beforeAll, describe, expect, test } from 'vitest';
import { tokenWho, userWho } from '../helpers/api-callers';
import { app } from '../helpers/app';
import { minutes } from '../helpers/calendar';
import { MAY_CHANGE_SESSIONS, MAY_SET_USER, mayCreate, newId, recordsApi } from '../helpers/records-api';
import { PAGE, recordsWriting } from '../helpers/records-writing';

let strapi: Core.Strapi;
const { applied, open, sessionOf } = recordsWriting();

beforeAll(async () => {
  strapi = await app();
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
