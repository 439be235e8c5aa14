import type { Core } from '@strapi/strapi';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RecordType } from '../../contracts/records';
import { whereIn } from '../../server/src/records/find-records';
import { readFilters } from '../../server/src/records/query/read-filters';
import { pageOfIds } from '../../server/src/records/statements/find-rows';
import { dialectOf, writeRows } from '../../server/src/strapi/bulk';
import { app } from '../helpers/app';
import { forgetAll } from '../helpers/insight';

/** Enough for a database to see that an index is worth its while. */
const VIEWS = 40_000;
const SESSIONS = 8_000;
const TARGETS = 400;
const START = Date.parse('2026-06-01T00:00:00Z');

let strapi: Core.Strapi;

const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

/** Rows as the drain would write them, without the work of deciding them. */
const fill = async (): Promise<void> => {
  const database = strapi.db.connection;
  const targets = { id: 'integer', key: 'text', kind: 'text', uid: 'text', entry_id: 'text', entry_locale: 'text' } as const;
  await writeRows(
    database,
    { name: 'insight_targets', columns: targets },
    numbers(TARGETS).map((id) => ({
      id,
      key: `key-${id}`,
      kind: 'entry',
      uid: 'api::a.a',
      entry_id: `doc-${id}`,
      entry_locale: '',
    })),
  );
  const sessions = {
    ...({ id: 'integer', session_id: 'text', is_named: 'boolean', visitor: 'text', user_id: 'text', browser: 'text' } as const),
    ...({
      first_event: 'text',
      started_at_ms: 'bigint',
      ended_at_ms: 'bigint',
      duration_ms: 'bigint',
      views: 'integer',
    } as const),
    ...({ interactions: 'integer', engaged_ms: 'bigint', is_bounce: 'boolean' } as const),
  };
  await writeRows(
    database,
    { name: 'insight_sessions', columns: sessions },
    numbers(SESSIONS).map((id) => ({
      ...{
        id,
        session_id: `session-${id}`,
        is_named: true,
        visitor: `visitor-${id % 900}`,
        user_id: id % 10 ? null : `user-${id}`,
      },
      ...{ browser: id % 3 ? 'Firefox' : 'Chrome', first_event: `view-${id}`, started_at_ms: START + id * 60_000 },
      ...{ ended_at_ms: START + id * 60_000, duration_ms: 0, views: 5, interactions: 1, engaged_ms: 0, is_bounce: false },
    })),
  );
  const shared = { id: 'integer', event_id: 'text', visitor: 'text', session_row: 'integer', target_id: 'integer' } as const;
  const events = numbers(VIEWS).map((id) => ({
    ...{ id, event_id: `view-${id}`, visitor: `visitor-${id % 900}`, session_row: (id % SESSIONS) + 1 },
    ...{ target_id: (id % TARGETS) + 1, at_ms: START + id * 9_000, host: 'site.test', path: `/articles/${(id % TARGETS) + 1}` },
  }));
  await writeRows(
    database,
    {
      name: 'insight_page_views',
      columns: { ...shared, at_ms: 'bigint', host: 'text', path: 'text', is_counted: 'boolean' },
    },
    events.map((event) => ({ ...event, is_counted: true })),
  );
  await writeRows(
    database,
    { name: 'insight_interactions', columns: { ...shared, at_ms: 'bigint', host: 'text', path: 'text', event_type: 'text' } },
    events.map((event) => ({ ...event, event_type: event.id % 1_000 ? 'click' : 'sign_up' })),
  );
  await writeRows(
    database,
    { name: 'insight_addresses', columns: { key: 'text', target_id: 'integer', start: 'text' } },
    numbers(TARGETS).map((id) => ({ key: `address-${id}`, target_id: id, start: `site.test/articles/${id}` })),
  );
  for (const table of ['page_views', 'interactions', 'sessions', 'targets', 'addresses']) {
    if (dialectOf(database) === 'mysql') {
      await database.raw(`analyze table insight_${table}`);
    } else if (dialectOf(database) === 'postgres') {
      await database.raw(`analyze insight_${table}`);
    }
  }
};

beforeAll(async () => {
  strapi = await app();
  await forgetAll(strapi);
  await fill();
});

afterAll(() => forgetAll(strapi));

/** How the database would find the first page of a list. */
const planOf = async (type: RecordType, filters: unknown): Promise<string> => {
  const database = strapi.db.connection;
  const where = (await whereIn(database, type, { condition: readFilters(type, filters) })) ?? { sql: '1 = 1', bindings: [] };
  const statement = pageOfIds(database, type, { where, sort: [], start: 0, limit: 10 }).toQuery();
  const escaped = statement.replaceAll('?', '\\?');
  switch (dialectOf(database)) {
    case 'sqlite': {
      const rows: { detail: string }[] = await database.raw(`explain query plan ${escaped}`);
      return rows.map(({ detail }) => detail).join('\n');
    }
    case 'postgres': {
      const { rows }: { rows: Record<string, string>[] } = await database.raw(`explain (costs off) ${escaped}`);
      return rows.map((row) => row['QUERY PLAN']).join('\n');
    }
    default: {
      const [rows]: { table: string; type: string; key: string }[][] = await database.raw(`explain ${escaped}`);
      return (rows ?? [])
        .map(({ table, type, key }) => `${type === 'ALL' ? 'SCAN' : 'SEARCH'} ${table} USING INDEX ${key}`)
        .join('\n');
    }
  }
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

test('no index is kept up of what records do not have', async () => {
  const database = strapi.db.connection;
  const names = async (): Promise<string[]> => {
    switch (dialectOf(database)) {
      case 'sqlite':
        return database('sqlite_master').where({ type: 'index' }).pluck('name');
      case 'postgres':
        return database('pg_indexes').pluck('indexname');
      default:
        return database('information_schema.statistics').whereRaw('table_schema = database()').pluck('index_name');
    }
  };
  const known = await names();
  expect(known).toContain('insight_page_views_event');
  expect(known.filter((name) => /^insight_(page_views|interactions|sessions)_documents_idx$/.test(name))).toEqual([]);
});
