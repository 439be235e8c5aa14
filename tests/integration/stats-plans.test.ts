import type { Core } from '@strapi/strapi';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { entryKeys } from '../../server/src/reports/entry-keys';
import { mostGrown } from '../../server/src/reports/most-grown';
import { mostViewed } from '../../server/src/reports/most-viewed';
import { dialectOf, writeRows } from '../../server/src/strapi/bulk';
import { app } from '../helpers/app';
import { forgetAll } from '../helpers/insight';

/** Enough for a database to see that an index is worth its while, and so many of them with views. */
const KNOWN = 5_000;
const TARGETS = 500;
const DAYS = 120;

let strapi: Core.Strapi;

const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);
const dayOf = (day: number): string => new Date(Date.UTC(2026, 0, day)).toISOString().slice(0, 10);

/** Rows as the drain would write them, without the work of deciding them. */
beforeAll(async () => {
  strapi = await app();
  await forgetAll(strapi);
  const database = strapi.db.connection;
  const targets = { id: 'integer', key: 'text', kind: 'text', uid: 'text', entry_id: 'text', entry_locale: 'text' } as const;
  await writeRows(
    database,
    { name: 'insight_targets', columns: targets },
    numbers(KNOWN).map((id) => ({
      ...{ id, key: `key-${id}`, kind: 'entry', uid: 'api::a.a', entry_id: `doc-${id}`, entry_locale: '' },
    })),
  );
  const columns = { target_id: 'integer', period: 'text', start: 'text', views: 'integer', visitors: 'integer' } as const;
  const others = { arrivals: 'integer', sessions: 'integer', bounces: 'integer', duration_ms: 'bigint' } as const;
  const rest = { interactions: 'integer', engaged_ms: 'bigint' } as const;
  const nothing = { sessions: 0, bounces: 0, duration_ms: 0, interactions: 0, engaged_ms: 0 };
  for (const day of numbers(DAYS)) {
    await writeRows(
      database,
      { name: 'insight_totals', columns: { ...columns, ...others, ...rest } },
      numbers(TARGETS).map((id) => ({
        ...{ target_id: id, period: 'day', start: dayOf(day), views: id, visitors: id, arrivals: id, ...nothing },
      })),
    );
  }
  // SQLite would keep what it finds out now for the other tests, whose tables are small.
  if (dialectOf(database) !== 'sqlite') {
    await database.raw(dialectOf(database) === 'mysql' ? 'analyze table insight_totals, insight_targets' : 'analyze');
  }
});

afterAll(() => forgetAll(strapi));

/** What a question asks a table, in statements that read it. */
const asked = async (table: string, question: () => Promise<unknown>) => {
  const statements: { sql: string; bindings: readonly unknown[] }[] = [];
  const listen = (query: { sql: string; bindings: readonly unknown[] }): void => {
    if (query.sql.includes(table)) {
      statements.push(query);
    }
  };
  strapi.db.connection.on('query', listen);
  await question();
  strapi.db.connection.removeListener('query', listen);
  return statements;
};

/** How the database would answer each of them, in its own words. */
const plansOf = async (table: string, question: () => Promise<unknown>): Promise<string[]> => {
  const database = strapi.db.connection;
  const explain = dialectOf(database) === 'sqlite' ? 'explain query plan' : 'explain';
  const plans = [];
  for (const { sql, bindings } of await asked(table, question)) {
    plans.push(JSON.stringify(await database.raw(`${explain} ${sql.replace(/\$\d+/g, '?')}`, [...bindings] as string[])));
  }
  expect(plans).not.toEqual([]);
  return plans;
};

/** Either begins with the period and its start, or has them after the target. */
const PERIOD_INDEX = /insight_totals_(?:start|target)/;

const SCOPES = [{ uid: 'api::a.a', locale: '' }];
const WEEK = { period: 'day', from: dayOf(DAYS - 6), to: dayOf(DAYS) } as const;
const BEFORE = { period: 'day', from: dayOf(DAYS - 13), to: dayOf(DAYS - 7) } as const;
const NOW = Date.parse(dayOf(DAYS));
const PIECE = { start: 0, count: 10 };

describe('an index of the totals is used, and only its part of the period read', () => {
  test('for what is popular', async () => {
    for (const plan of await plansOf('insight_totals', () => mostViewed(strapi, SCOPES, WEEK, PIECE, NOW))) {
      expect(plan).toMatch(PERIOD_INDEX);
    }
  });

  test('for what is trending', async () => {
    const spans = { now: WEEK, before: BEFORE };
    for (const plan of await plansOf('insight_totals', () => mostGrown(strapi, SCOPES, spans, 10, PIECE, NOW))) {
      expect(plan).toMatch(PERIOD_INDEX);
    }
  });

  test('for the entries of every locale', async () => {
    const ids = ['doc-1', 'doc-2', 'doc-3'];
    const plans = await plansOf('insight_targets', () => entryKeys(strapi.db.connection, 'api::a.a', ids));
    expect(plans).toEqual([expect.stringContaining('insight_targets_entry')]);
  });
});

test('a ranking is the same however large its pieces are', async () => {
  const whole = await mostViewed(strapi, SCOPES, WEEK, { start: 0, count: 30 }, NOW);
  const parts = [];
  for (const start of [0, 10, 20]) {
    parts.push(...(await mostViewed(strapi, SCOPES, WEEK, { start, count: 10 }, NOW)));
  }
  expect(parts).toEqual(whole);
  expect(whole[0]).toEqual({
    uid: 'api::a.a',
    documentId: `doc-${TARGETS}`,
    locale: '',
    views: 7 * TARGETS,
    visitors: 7 * TARGETS,
    storedTitle: null,
  });
});
