import { dialectOf, writeRows } from '../../server/src/strapi/bulk';
import type { Database } from '../../server/src/strapi/database';

/** Enough for a database to see that an index is worth its while. */
const VIEWS = 40_000;
const SESSIONS = 8_000;
const TARGETS = 400;
export const START = Date.parse('2026-06-01T00:00:00Z');

const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

/** Rows as the drain would write them, without the work of deciding them. */
export const fillRecords = async (database: Database): Promise<void> => {
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

/** How the database would answer a statement. */
export const planOf = async (database: Database, statement: string): Promise<string> => {
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
export const isTableScan = (plan: string): boolean =>
  /\bSeq Scan on insight_|\bSCAN (record|session|target)(?! USING)/.test(plan);
