import type { Core } from '@strapi/strapi';
import { beforeAll, expect, test } from 'vitest';
import { app } from '../helpers/app';

let strapi: Core.Strapi;

beforeAll(async () => {
  strapi = await app();
});

const STRAPIS = ['document_id', 'created_at', 'updated_at', 'published_at', 'created_by_id', 'updated_by_id', 'locale'];

test.each([
  'visits',
  'totals',
  'running_totals',
  'packed_days',
  'engagements',
  'session_events',
  'handovers',
  'inbox_batches',
  'page_views',
  'interactions',
  'sessions',
  'targets',
  'filtered_counts',
  'checkpoints',
  'set_aside_events',
  'salts',
  'jobs',
  'settings',
  'tracking_choices',
  'domains',
  'metrics',
  'statistics',
  'statistic_objects',
  'trackers',
  'tracker_days',
  'tracker_changes',
  'charts',
])('the table of %s has no column, and so no index and no foreign key, that only content types need', async (name) => {
  const columns = Object.keys(await strapi.db.connection(`insight_${name}`).columnInfo());
  expect(columns).toContain('id');
  expect(columns.filter((column) => STRAPIS.includes(column))).toEqual([]);
});
