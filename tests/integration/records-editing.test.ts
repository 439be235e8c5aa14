import type { Core } from '@strapi/strapi';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { actionOf, recordCapability } from '../../contracts/permissions';
import { RECORD_TYPES } from '../../contracts/records';
import { type Administrator, administratorWho } from '../helpers/administrators';
import { app } from '../helpers/app';
import { chosenSettings } from '../helpers/chosen-settings';
import { PATTERNS } from '../helpers/content';
import { forgetAll, service, trackOnly } from '../helpers/insight';
import { newId, RECORDS } from '../helpers/records-api';
import { rowsOf } from '../helpers/rows';

let strapi: Core.Strapi;
let settings: ReturnType<typeof chosenSettings>;
let editor: Administrator;

const OLD = { timestamp: '2014-01-07T00:00:15.000Z', visitor: 'reader-0001' };

const applied = async (table: string): Promise<Record<string, unknown>[]> => {
  await service(strapi, 'drain').drainAll();
  return rowsOf(strapi, table);
};

beforeAll(async () => {
  strapi = await app();
  settings = chosenSettings(strapi);
  await trackOnly(strapi, PATTERNS);
  editor = await administratorWho(
    strapi,
    RECORD_TYPES.map((type) => ({ action: actionOf(recordCapability('edit', type)) })),
  );
});

beforeEach(() => forgetAll(strapi));

afterEach(() => settings.forget());

afterAll(() => forgetAll(strapi));

describe('as long as the setting editRecords is off', () => {
  test('nobody creates records by hand', async () => {
    for (const type of RECORD_TYPES) {
      const { body } = await editor
        .post(`/insight/records/${type}`)
        .send({ ...RECORDS[type], visitor: 'reader-0001' })
        .expect(403);
      expect(body.error.message).toContain('the setting editRecords is off');
    }
    await editor.put('/insight/records/sessions/session-0001').send({ ended: true }).expect(403);
    expect(await applied('sessions')).toEqual([]);
  });
});

describe('whether an administrator may is said', () => {
  const answers = async (who: Administrator): Promise<boolean[]> => {
    const paths = [...RECORD_TYPES, 'sessions/told-session'];
    return Promise.all(paths.map(async (path) => (await who.get(`/insight/records/${path}`).expect(200)).body.mayEdit));
  };
  const reading = RECORD_TYPES.map((type) => ({ action: actionOf(recordCapability('read', type)) }));

  beforeEach(async () => {
    const view = { ...RECORDS['page-views'], ...OLD, sessionId: 'told-session' };
    await settings.choose({ editRecords: true });
    await editor.post('/insight/records/page-views').send(view).expect(201);
    await applied('page_views');
  });

  test('by each list and by a session’s story, as the role and the setting have it', async () => {
    const editsViews = { action: actionOf(recordCapability('edit', 'page-views')) };
    const editsSessions = { action: actionOf(recordCapability('edit', 'sessions')) };
    const ofViews = await administratorWho(strapi, [...reading, editsViews]);
    const ofSessions = await administratorWho(strapi, [...reading, editsSessions]);
    expect(await answers(await administratorWho(strapi, reading))).toEqual([false, false, false, false]);
    expect(await answers(ofViews)).toEqual([false, true, false, false]);
    expect(await answers(ofSessions)).toEqual([true, false, false, true]);
    await settings.forget();
    expect(await answers(ofSessions)).toEqual([false, false, false, false]);
    expect(await answers(ofViews)).toEqual([false, false, false, false]);
  });
});

describe('an administrator who may', () => {
  beforeEach(() => settings.choose({ editRecords: true }));

  test('creates records of any time and reader', async () => {
    const record = { ...RECORDS['page-views'], ...OLD, ipAddress: '192.0.2.1' };
    const { body } = await editor.post('/insight/records/page-views').set('DNT', '1').send(record).expect(201);
    expect(await applied('page_views')).toMatchObject([
      { event_id: body.data.documentId, visitor: OLD.visitor, at_ms: Date.parse(OLD.timestamp) },
    ]);
  });

  test('creates several at once, and interactions', async () => {
    const one = { ...RECORDS.interactions, visitor: OLD.visitor };
    const { body } = await editor
      .post('/insight/records/interactions')
      .send({ data: [one, one] })
      .expect(201);
    expect(body.data).toHaveLength(2);
    expect(await applied('interactions')).toHaveLength(2);
  });

  test('creates a session, names its user and ends it', async () => {
    const sessionId = newId();
    const startTime = new Date(Date.now() - 60_000).toISOString();
    await editor.post('/insight/records/sessions').send({ sessionId, startTime, visitor: OLD.visitor, userId: '42' }).expect(201);
    expect(await applied('sessions')).toMatchObject([{ session_id: sessionId, user_id: '42', visitor: OLD.visitor }]);
    const endTime = new Date().toISOString();
    await editor.put(`/insight/records/sessions/${sessionId}`).send({ endTime, userId: 43 }).expect(200);
    expect(await applied('sessions')).toMatchObject([{ session_id: sessionId, user_id: '43', ended_at_ms: Date.parse(endTime) }]);
  });

  test.each([
    ['without a visitor', { url: 'https://site.test/' }, 'visitor: is needed'],
    ['of a page that is none', { url: 'tea', ...OLD }, 'url: must be an absolute'],
    ['with facts that only the server knows', { ...RECORDS['page-views'], ...OLD, browser: 'Firefox' }, 'browser: is found out'],
    [
      'of an entry that is not tracked',
      { ...RECORDS['page-views'], ...OLD, target: { uid: 'plugin::upload.file', documentId: 'any' } },
      'target.uid: is of a type that is not tracked',
    ],
    ['that is empty', {}, 'The body is empty'],
  ])('creates no record %s', async (_, record, words) => {
    const { body } = await editor.post('/insight/records/page-views').send(record).expect(400);
    expect(body.error.message).toContain(words);
    expect(await applied('page_views')).toEqual([]);
  });

  test('creates nothing that would not be recorded, as long as no type is tracked', async () => {
    await trackOnly(strapi, {});
    const { status, body } = await editor.post('/insight/records/sessions').send({ visitor: OLD.visitor });
    await trackOnly(strapi, PATTERNS);
    expect(status).toBe(400);
    expect(body.error.message).toBe('Nothing is recorded as long as no type is tracked.');
  });

  test('changes no session that there is not', async () => {
    await editor.put('/insight/records/sessions/no-such-session').send({ ended: true }).expect(404);
  });
});
