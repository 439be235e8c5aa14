import type { Core } from '@strapi/strapi';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { DashboardOverview } from '../../contracts/dashboard';
import { type Administrator, superAdministrator } from '../helpers/administrators';
import { app } from '../helpers/app';
import { PATTERNS } from '../helpers/content';
import { forgetAll, service, trackOnly } from '../helpers/insight';
import { daysAgo } from '../helpers/site-days';
import { send, viewOf } from '../helpers/visits';

let strapi: Core.Strapi;
let administrator: Administrator;

beforeAll(async () => {
  strapi = await app();
  administrator = await superAdministrator(strapi);
  await trackOnly(strapi, PATTERNS);
});

beforeEach(() => forgetAll(strapi));

const see = async (path: string, seen: { visitor: string; days: number }[]): Promise<void> => {
  await service(strapi, 'collect').importEvents(
    seen.map(({ visitor, days }) => ({ kind: 'view' as const, url: `https://site.test${path}`, visitor, at: daysAgo(days) })),
  );
  await service(strapi, 'drain').drainAll();
};

const overview = async (query: string): Promise<DashboardOverview> =>
  (await administrator.get(`/insight/dashboard/overview?${query}`).expect(200)).body;

/** Views of a page of one view a session. */
const counts = (views: number, visitors: number) => ({
  views,
  visitors,
  sessions: views,
  bounces: views,
  durationMs: 0,
  engagedMs: 0,
  interactions: 0,
});

describe('the overview', () => {
  test('counts a range and the span of the same length before it', async () => {
    await see('/a', [
      { visitor: 'visitor-1', days: 0 },
      { visitor: 'visitor-2', days: 6 },
      // Not on the day that the span before ends with: of that counts only what was by this time of the day.
      { visitor: 'visitor-2', days: 8 },
      { visitor: 'visitor-3', days: 12 },
      { visitor: 'visitor-3', days: 14 },
      { visitor: 'visitor-4', days: 40 },
    ]);
    const week = await overview('range=7d');
    expect(week.now).toEqual(counts(2, 2));
    expect(week.before).toEqual(counts(2, 2));
    const month = await overview('range=30d');
    expect(month.now).toEqual(counts(5, 5));
    expect(month.before).toEqual(counts(1, 1));
    expect((await overview('range=90d')).now).toEqual(counts(6, 6));
    expect((await overview('range=12m')).now).toEqual(counts(6, 6));
    expect((await overview('range=all')).now).toEqual(counts(6, 6));
    expect(await overview('range=7d&compare=none')).toMatchObject({ compared: null, before: null, seriesBefore: null });
  });

  test('has a point for each day, zero where nobody came, beside one of what it is compared with', async () => {
    await see('/a', [
      { visitor: 'visitor-1', days: 2 },
      { visitor: 'visitor-1', days: 10 },
    ]);
    const { series, seriesBefore, span, compared, basis } = await overview('range=7d');
    expect(series.map(({ views }) => views)).toEqual([0, 0, 0, 0, 1, 0, 0]);
    expect([series[0]?.start, series.at(-1)?.start]).toEqual([span.from, span.to]);
    expect(seriesBefore?.map(({ views }) => views)).toEqual([0, 0, 0, 1, 0, 0, 0]);
    expect([seriesBefore?.[0]?.start, seriesBefore?.at(-1)?.start]).toEqual([compared?.from, compared?.to]);
    expect(span.timeZone).toBe('Europe/Berlin');
    expect(basis).toEqual({ of: 'totals', from: span.from, isCut: false });
  });

  test('goes by hours today, whose visitors are those of the hour, and counts each visitor of the day once', async () => {
    await send(strapi, viewOf('/a')).expect(204);
    await send(strapi, viewOf('/b')).expect(204);
    await service(strapi, 'drain').drainAll();
    const { now, series, span } = await overview('range=today');
    expect(span.bucket).toBe('hour');
    expect(now).toMatchObject({ views: 2, visitors: 1, sessions: 1, bounces: 0 });
    expect(series.reduce((all, { views }) => all + views, 0)).toBe(2);
  });

  test('has no day before the first view to compare with', async () => {
    await see('/a', [{ visitor: 'visitor-1', days: 3 }]);
    expect(await overview('range=7d')).toMatchObject({ compared: null, before: null });
    expect((await overview('range=today')).before).toEqual(counts(0, 0));
  });

  test('is of nothing where nothing has been seen', async () => {
    expect(await overview('range=all')).toMatchObject({ now: counts(0, 0), before: null });
  });

  test('without a range covers 30 days beside the 30 before', async () => {
    await see('/a', [{ visitor: 'visitor-1', days: 50 }]);
    const { span, before } = await overview('');
    expect([span.range, before?.views]).toEqual(['30d', 1]);
  });
});

describe('a question of the dashboard', () => {
  test.each([
    ['range=1y', 'range: must be one of'],
    ['range=', 'range: must be one of'],
    ['range=7d&range=30d', 'range: must be one range'],
    ['range=2026-02-30..2026-03-02', 'range: must be one of'],
    ['range=2026-03-02..2026-03-01', 'range: must not end before it begins'],
    ['range=1969-12-31..1970-01-02', 'range: must not begin before 1970-01-01'],
    ['range=1990-01-01..2026-01-01', 'range: must be of 20 years at most'],
    ['range=2099-01-01..2099-01-02', 'range: must not begin after today'],
    ['compare=month', 'compare: must be one of before, year, none'],
    ['type=article', 'type: must be a content type'],
    ['entry=abc', 'entry: must be a content type and a document'],
    ['source=magic', 'source: must be one of'],
    ['path=about', 'path: must begin with'],
    ['country=DE&country=FR', 'country: must be one text'],
    ['country[$eq]=DE', 'country: must be one text'],
    [`browser=${'x'.repeat(256)}`, 'browser: must have at most 255 characters'],
    ['referrer=%00', 'referrer: must have no zero character'],
    ['from=2026-01-01', 'from'],
  ])('is refused for %s', async (query, complaint) => {
    const answer = await administrator.get(`/insight/dashboard/overview?${query}`).expect(400);
    expect(answer.body.error.message).toContain(complaint);
  });
});
