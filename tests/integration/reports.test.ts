import type { Core } from '@strapi/strapi';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { TopEntries, TrackedEntryNumbers } from '../../contracts/reports';
import { type Administrator, superAdministrator } from '../helpers/administrators';
import { app } from '../helpers/app';
import { minutes } from '../helpers/calendar';
import { ARTICLE, PATTERNS, publishArticle } from '../helpers/content';
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

/** So many minutes after that. */
const later = (iso: string, count: number): string => new Date(Date.parse(iso) + minutes(count)).toISOString();

const see = async (path: string, seen: { visitor: string; days: number; after?: number }[]): Promise<void> => {
  await service(strapi, 'collect').importEvents(
    seen.map(({ visitor, days, after = 0 }) => ({
      kind: 'view' as const,
      url: `https://site.test${path}`,
      visitor,
      at: later(daysAgo(days), after),
    })),
  );
  await service(strapi, 'drain').drainAll();
};

const top = async (range: string): Promise<TopEntries> =>
  (await administrator.get(`/insight/dashboard/top-entries?range=${range}`).expect(200)).body;
const numbers = async (documentId: string): Promise<TrackedEntryNumbers> =>
  (await administrator.get(`/insight/entries/${ARTICLE}/${documentId}`).expect(200)).body;

describe('the most viewed entries', () => {
  test('come by views, with their title and type, at most ten', async () => {
    for (let rank = 1; rank <= 11; rank += 1) {
      const { slug } = await publishArticle(strapi, `Number ${rank}`);
      await see(
        `/articles/${slug}`,
        Array.from({ length: 13 - rank }, (_, index) => ({ visitor: `visitor-${index % 2}`, days: 1, after: index })),
      );
    }
    const { entries } = await top('7d');
    expect(entries.map(({ title, views }) => [title, views])).toEqual(
      Array.from({ length: 10 }, (_, index) => [`Number ${index + 1}`, 12 - index]),
    );
    expect(entries[0]).toMatchObject({
      uid: ARTICLE,
      typeName: 'Article',
      kind: 'collectionType',
      locale: 'en',
      visitors: 2,
      exists: true,
    });
  });

  test('are those of the range', async () => {
    const { slug } = await publishArticle(strapi, 'Old');
    await see(`/articles/${slug}`, [{ visitor: 'visitor-1', days: 10 }]);
    expect((await top('7d')).entries).toEqual([]);
    expect((await top('today')).entries).toEqual([]);
    expect((await top('30d')).entries).toHaveLength(1);
    expect((await top('12m')).entries).toHaveLength(1);
  });
});

describe('the numbers of an entry', () => {
  test('are those of today, 7 days, 30 days and ever, with the first and last view', async () => {
    const { documentId, slug } = await publishArticle(strapi);
    await see(`/articles/${slug}`, [
      { visitor: 'visitor-1', days: 0 },
      { visitor: 'visitor-2', days: 6 },
      { visitor: 'visitor-3', days: 7 },
      { visitor: 'visitor-3', days: 29 },
      { visitor: 'visitor-4', days: 30 },
      { visitor: 'visitor-4', days: 400 },
    ]);
    const { series, ...rest } = await numbers(documentId);
    expect(rest).toMatchObject({
      tracked: true,
      locale: 'en',
      timeZone: 'Europe/Berlin',
      today: { views: 1, visitors: 1 },
      last7Days: { views: 2, visitors: 2 },
      last30Days: { views: 4, visitors: 4 },
      allTime: { views: 6, visitors: 6 },
      firstViewedAt: daysAgo(400),
    });
    expect(Date.now() - Date.parse(rest.lastViewedAt ?? '')).toBeLessThan(minutes(1));
    expect(series).toHaveLength(30);
    expect(series.reduce((all, { views }) => all + views, 0)).toBe(4);
  });

  test('are zero before the first view', async () => {
    const { documentId } = await publishArticle(strapi);
    expect(await numbers(documentId)).toMatchObject({
      allTime: { views: 0, visitors: 0 },
      firstViewedAt: null,
      lastViewedAt: null,
    });
  });

  test('say that the type is not tracked', async () => {
    const { documentId } = await publishArticle(strapi);
    await trackOnly(strapi, {});
    expect(await numbers(documentId)).toEqual({ tracked: false });
    await trackOnly(strapi, PATTERNS);
  });

  test('are not found for a type that there is not, and refused for a query that is not known', async () => {
    await administrator.get('/insight/entries/api::nothing.nothing/x').expect(404);
    await administrator.get('/insight/entries/__proto__/x').expect(404);
    const answer = await administrator.get(`/insight/entries/${ARTICLE}/x?range=7d`).expect(400);
    expect(answer.body.error.message).toContain('range');
  });
});

describe('the way to the first view', () => {
  const setup = async () => (await administrator.get('/insight/dashboard/setup').expect(200)).body;

  test('knows how many types are tracked, where the tracker is, and whether a view has come', async () => {
    await trackOnly(strapi, {});
    expect(await setup()).toEqual({ trackedTypes: 0, firstViewedAt: null, trackerPath: '/api/insight/tracker.js' });
    await trackOnly(strapi, PATTERNS);
    expect(await setup()).toMatchObject({ trackedTypes: 2, firstViewedAt: null });
    await send(strapi, viewOf('/')).expect(204);
    await service(strapi, 'drain').drainAll();
    expect((await setup()).firstViewedAt).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
  });
});
