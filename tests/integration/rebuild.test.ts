import type { Core } from '@strapi/strapi';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { rebuildTotals } from '../../server/src/drain';
import { app } from '../helpers/app';
import { forgetAll, service, trackOnly } from '../helpers/insight';

let strapi: Core.Strapi;

beforeAll(async () => {
  strapi = await app();
  await trackOnly(strapi, { 'api::article.article': '/articles/:slug' });
});

beforeEach(() => forgetAll(strapi));

const tableOf = (name: string, order: string[]) => strapi.db.connection(`insight_${name}`).orderBy(order).select();

const stored = async () => {
  const totals: Record<string, unknown>[] = await tableOf('totals', ['target_id', 'period', 'start']);
  const visits: Record<string, unknown>[] = await tableOf('visits', ['day', 'visitor', 'hour', 'target_id']);
  const isCounted = (row: Record<string, unknown>) =>
    ['views', 'sessions', 'interactions', 'engaged_ms'].some((name) => Number(row[name]) !== 0);
  return {
    totals: totals.filter(isCounted).map(({ id: _, document_id: __, ...row }) => row),
    visits: visits.filter(({ views }) => Number(views) > 0).map(({ id: _, document_id: __, ...row }) => row),
  };
};

/**
 * Four visitors on three days: a double click, a session over midnight, an interaction, engaged time, a session that was ended and one of
 * nothing but itself.
 */
const importDays = async () => {
  const event = (kind: string, at: string, visitor: string, path: string, more: object = {}) => ({
    kind: kind as 'view',
    at,
    visitor,
    url: `https://site.test${path}`,
    ...more,
  });
  await service(strapi, 'collect').importEvents([
    event('view', '2026-05-01T10:00:00Z', 'visitor-1', '/a'),
    event('view', '2026-05-01T10:00:10Z', 'visitor-1', '/a'),
    event('view', '2026-05-01T10:05:00Z', 'visitor-1', '/b'),
    event('view', '2026-05-01T21:50:00Z', 'visitor-2', '/a'),
    event('view', '2026-05-01T22:10:00Z', 'visitor-2', '/b'),
    event('view', '2026-05-03T08:00:00Z', 'visitor-1', '/a'),
    event('interaction', '2026-05-03T08:01:00Z', 'visitor-1', '/a', { type: 'click' }),
    event('engagement', '2026-05-03T08:02:00Z', 'visitor-1', '/a', { visibleMs: 60_000, focusedMs: 50_000 }),
    event('view', '2026-05-02T08:00:00Z', 'visitor-3', '/a'),
    event('view', '2026-05-02T08:10:00Z', 'visitor-3', '/b'),
    event('session', '2026-05-02T08:05:00Z', 'visitor-3', '/', { ends: true }),
    event('session', '2026-05-01T08:00:00Z', 'visitor-4', '/', { userId: 'user-4' }),
  ]);
  await service(strapi, 'drain').drainAll();
};

test('makes the same totals from raw records that the drain made, whatever had happened to them', async () => {
  await importDays();
  const before = await stored();
  expect(before.totals.length).toBeGreaterThan(20);

  await strapi.db.connection('insight_totals').where({ period: 'hour' }).delete();
  await strapi.db.connection('insight_visits').delete();
  const site = await strapi.db.connection('insight_targets').where({ key: 'site' }).first('id');
  // As if a day's total had been changed by hand, and the longer ones with it.
  for (const [period, start] of [
    ['day', '2026-05-01'],
    ['month', '2026-05'],
    ['lifetime', ''],
  ]) {
    await strapi.db.connection('insight_totals').where({ target_id: site.id, period, start }).increment('views', 1_000);
  }
  const days: string[] = [];
  await rebuildTotals(strapi, '2026-05-01', '2026-05-03', (day) => days.push(day));
  expect(days).toEqual(['2026-05-01', '2026-05-02', '2026-05-03']);
  expect(await stored()).toEqual(before);
});

test('of one day leaves the others', async () => {
  await importDays();
  const before = await stored();
  await rebuildTotals(strapi, '2026-05-02', '2026-05-02');
  expect(await stored()).toEqual(before);
});

test('is refused for days whose raw records are gone: their totals would be lost', async () => {
  await expect(rebuildTotals(strapi, '2026-05-01', '2026-05-03')).rejects.toThrow('There are no raw records');
  await importDays();
  await expect(rebuildTotals(strapi, '2026-04-30', '2026-05-03')).rejects.toThrow('Raw records reach back to 2026-05-01 only.');
});
