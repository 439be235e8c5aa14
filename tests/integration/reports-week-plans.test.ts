import type { Core } from '@strapi/strapi';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { browsersQuery } from '../../server/src/reports/week/browsers';
import { countByDayQuery } from '../../server/src/reports/week/count-by-day';
import { INTERACTIONS } from '../../server/src/reports/week/interactions';
import { pageViewsOf } from '../../server/src/reports/week/page-views';
import { weekSpan } from '../../server/src/reports/week/week-span';
import { siteTime } from '../../server/src/settings';
import type { Database } from '../../server/src/strapi/database';
import { app } from '../helpers/app';
import { FILLED_FROM, fillTables } from '../helpers/filled-tables';
import { forgetAll } from '../helpers/insight';
import { explained } from '../helpers/query-plan';

let strapi: Core.Strapi;

beforeAll(async () => {
  strapi = await app();
  await forgetAll(strapi);
  await fillTables(strapi.db.connection);
});

afterAll(() => forgetAll(strapi));

/** The report on a day that is over an hour after what is in the tables begins: a small part of it. */
const span = weekSpan(FILLED_FROM, siteTime('Atlantic/Cape_Verde'), 90);
const firstPage = { page: 1, pageSize: 10 };

const QUESTIONS = {
  'interactions by event type': [
    (database: Database) => countByDayQuery(database, span, INTERACTIONS),
    'insight_interactions_time',
  ],
  'page views by address': [
    (database: Database) => countByDayQuery(database, span, pageViewsOf(database, { search: '', ...firstPage })),
    'insight_page_views_time',
  ],
  'page views of the addresses that are searched': [
    (database: Database) => countByDayQuery(database, span, pageViewsOf(database, { search: 'articles/7', ...firstPage })),
    'insight_page_views_time',
  ],
  'sessions by browser': [(database: Database) => browsersQuery(database, span), 'insight_sessions_start'],
} as const;

test.each(Object.entries(QUESTIONS))('%s are counted without reading what is older', async (_, [question, index]) => {
  const plan = await explained(strapi.db.connection, question(strapi.db.connection));
  expect(plan).toContain(index);
  expect(plan).not.toMatch(/\bSeq Scan on insight_|\bSCAN (record|session)\b/);
});
