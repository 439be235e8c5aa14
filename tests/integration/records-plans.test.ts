import type { Core } from '@strapi/strapi';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RecordType } from '../../contracts/records';
import { whereIn } from '../../server/src/records/find-records';
import { readFilters } from '../../server/src/records/query/read-filters';
import { pageOfIds } from '../../server/src/records/statements/find-rows';
import { app } from '../helpers/app';
import { fillTables } from '../helpers/filled-tables';
import { forgetAll } from '../helpers/insight';
import { explained } from '../helpers/query-plan';

let strapi: Core.Strapi;

beforeAll(async () => {
  strapi = await app();
  await forgetAll(strapi);
  await fillTables(strapi.db.connection);
});

afterAll(() => forgetAll(strapi));

/** How the database would find the first page of a list. */
const planOf = async (type: RecordType, filters: unknown): Promise<string> => {
  const database = strapi.db.connection;
  const where = (await whereIn(database, type, { condition: readFilters(type, filters) })) ?? { sql: '1 = 1', bindings: [] };
  return explained(database, pageOfIds(database, type, { where, sort: [], start: 0, limit: 10 }));
};

/** No row is read that an index has not led to. SQLite scans an index, too, but only as far as a page goes. */
const isTableScan = (plan: string): boolean => /\bSeq Scan on insight_|\bSCAN (record|session|target)(?! USING)/.test(plan);

const day = '2026-06-02';
const QUESTIONS: [RecordType, string, object | undefined, string][] = [
  ['page-views', 'all, the newest first', undefined, 'insight_page_views_time'],
  ['page-views', 'of a session', { session: { documentId: 'session-77' } }, 'insight_page_views_session'],
  ['page-views', 'of a session id', { sessionId: 'session-77' }, 'insight_page_views_session'],
  ['page-views', 'of a visitor’s sessions', { session: { visitor: 'visitor-7' } }, 'insight_page_views_session'],
  ['page-views', 'whose address begins so', { url: { $startsWith: 'site.test/articles/40' } }, 'insight_page_views_target'],
  ['page-views', 'of an address', { url: 'site.test/articles/69' }, 'insight_page_views_target'],
  ['page-views', 'of an entry', { target: { documentId: 'doc-7' } }, 'insight_page_views_target'],
  ['page-views', 'of an entry of a type', { target: { uid: 'api::a.a', documentId: 'doc-7' } }, 'insight_page_views_target'],
  ['page-views', 'of a day', { timestamp: { $gte: day, $lt: '2026-06-03' } }, 'insight_page_views_time'],
  ['page-views', 'between two times', { timestamp: { $between: [day, '2026-06-03'] } }, 'insight_page_views_time'],
  [
    'page-views',
    'of an entry on a day, as the admin asks',
    { $and: [{ target: { documentId: { $eq: 'doc-7' } } }, { timestamp: { $gte: day } }] },
    'insight_page_views_target',
  ],
  ['page-views', 'one by its id', { documentId: 'view-77' }, 'insight_page_views_event'],
  ['page-views', 'of a browser that many use', { session: { browser: 'Firefox' } }, 'insight_page_views_time'],
  ['interactions', 'all, the newest first', undefined, 'insight_interactions_time'],
  ['interactions', 'of a session', { session: { documentId: 'session-77' } }, 'insight_interactions_session'],
  ['interactions', 'of an entry', { target: { documentId: 'doc-7' } }, 'insight_interactions_target'],
  ['interactions', 'whose address begins so', { url: { $startsWith: 'site.test/articles/40' } }, 'insight_interactions_target'],
  ['interactions', 'of a day', { timestamp: { $gte: day, $lt: '2026-06-03' } }, 'insight_interactions_time'],
  ['interactions', 'of a type', { eventType: 'sign_up' }, 'insight_interactions_type'],
  ['sessions', 'all, the newest first', undefined, 'insight_sessions_start'],
  ['sessions', 'of a day', { startTime: { $gte: day, $lt: '2026-06-03' } }, 'insight_sessions_start'],
  ['sessions', 'of a visitor', { visitor: 'visitor-7' }, 'insight_sessions_visitor'],
  ['sessions', 'of a user', { userId: 'user-70' }, 'insight_sessions_user'],
  ['sessions', 'one by its id', { sessionId: 'session-77' }, 'insight_sessions_session'],
];

describe('without reading the whole table are found', () => {
  test.each(QUESTIONS)('%s %s', async (type, _, filters, index) => {
    const plan = await planOf(type, filters);
    expect(plan).toContain(index);
    expect(isTableScan(plan), plan).toBe(false);
  });
});

test('what no index knows is read in the order of time, as far as a page goes', async () => {
  expect(await planOf('page-views', { visitor: { $contains: '7' } })).toContain('insight_page_views_time');
});
