import type { Core } from '@strapi/strapi';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { INTERACTIONS_TABLE } from '../../server/src/records';
import { viewsBy } from '../../server/src/reports/breakdown';
import { recordsIn } from '../../server/src/reports/records-in';
import { app } from '../helpers/app';
import { days, hours } from '../helpers/calendar';
import { forgetAll } from '../helpers/insight';
import { fillRecords, isTableScan, planOf, START } from '../helpers/plans';

let strapi: Core.Strapi;

beforeAll(async () => {
  strapi = await app();
  await forgetAll(strapi);
  await fillRecords(strapi.db.connection);
});

afterAll(() => forgetAll(strapi));

const HOUR = { from: START + days(1), before: START + days(1) + hours(1) };
const ALL = { from: START, before: START + days(90) };

describe('by an index are found', () => {
  test.each([
    ['the views of an entry', { targets: [7], ...ALL }, 'insight_page_views_target'],
    ['the views of an entry in several locales', { targets: [7, 8, 9], ...ALL }, 'insight_page_views_target'],
    ['the views of the site in an hour', { targets: null, ...HOUR }, 'insight_page_views_time'],
  ])('%s', async (_, span, index) => {
    const database = strapi.db.connection;
    const plan = await planOf(database, viewsBy(database, 'sources', span).toQuery());
    expect(plan).toContain(index);
    expect(plan).not.toMatch(/SCAN record|Seq Scan on insight_page_views/);
  });

  test('the interactions with an entry', async () => {
    const database = strapi.db.connection;
    const records = recordsIn(database, INTERACTIONS_TABLE, { targets: [7, 8], ...ALL }).select('record.element');
    const plan = await planOf(database, records.toQuery());
    expect(plan).toContain('insight_interactions_target');
    expect(isTableScan(plan), plan).toBe(false);
  });
});
