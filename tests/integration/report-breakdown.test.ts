import type { Core } from '@strapi/strapi';
import { beforeAll, describe, expect, test } from 'vitest';
import { type DashboardBreakdown, type DashboardOverview, SESSION_DIMENSIONS } from '../../contracts/dashboard';
import { type Administrator, superAdministrator } from '../helpers/administrators';
import { app } from '../helpers/app';
import { PATTERNS } from '../helpers/content';
import { forgetAll, service, trackOnly } from '../helpers/insight';
import { daysAgo } from '../helpers/site-days';

let administrator: Administrator;

const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
const SAFARI =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148 Safari/604.1';

/** Four sessions of the last week: from a search two, one of them of two views; with a campaign one; directly one, which does something. */
const readAll = async (strapi: Core.Strapi): Promise<void> => {
  const view = (visitor: string, more: object = {}) => ({
    kind: 'view' as const,
    url: 'https://site.test/start',
    visitor,
    userAgent: FIREFOX,
    language: 'de',
    at: daysAgo(2),
    ...more,
  });
  await service(strapi, 'collect').importEvents([
    view('visitor-1', { referrer: 'https://www.google.com/' }),
    view('visitor-1', { url: 'https://site.test/next', at: new Date(Date.parse(daysAgo(2)) + 60_000).toISOString() }),
    view('visitor-2', { referrer: 'https://www.bing.com/', userAgent: SAFARI, language: 'fr' }),
    view('visitor-3', { url: 'https://site.test/start?utm_campaign=spring&utm_source=letter&utm_medium=mail', at: daysAgo(3) }),
    view('visitor-4', { at: daysAgo(4) }),
    { ...view('visitor-4', { at: daysAgo(4) }), kind: 'interaction' as const, type: 'click', element: '#buy' },
  ]);
  await service(strapi, 'drain').drainAll();
};

beforeAll(async () => {
  const strapi = await app();
  administrator = await superAdministrator(strapi);
  await trackOnly(strapi, PATTERNS);
  await forgetAll(strapi);
  await readAll(strapi);
});

const ask = async <Answer>(name: string, query: string): Promise<Answer> =>
  (await administrator.get(`/insight/dashboard/${name}?${query}`).expect(200)).body;

const breakdown = (query: string) => ask<DashboardBreakdown>('breakdown', query);

/** Of each value its sessions and views. */
const counted = ({ rows }: DashboardBreakdown) =>
  Object.fromEntries(rows.map(({ value, now }) => [value, [now.sessions, now.views]]));

describe.each(['range=7d', 'range=12m', 'range=all', 'range=today'])('by the totals of %s', (range) => {
  test.each(SESSION_DIMENSIONS)('the values of %s add up to the site', async (dimension) => {
    const { now } = await ask<DashboardOverview>('overview', range);
    const { rows, all, basis } = await breakdown(`${range}&dimension=${dimension}&pageSize=100`);
    expect(basis.of).toBe('totals');
    const { visitors: _, ...site } = now;
    expect(all.now).toMatchObject(site);
    const sum = (name: 'views' | 'sessions' | 'bounces' | 'interactions') => rows.reduce((sums, row) => sums + row.now[name], 0);
    expect([sum('sessions'), sum('views'), sum('bounces'), sum('interactions')]).toEqual([
      now.sessions,
      now.views,
      now.bounces,
      now.interactions,
    ]);
  });
});

test('sessions are told apart by where they came from and what they were read with', async () => {
  expect(counted(await breakdown('range=7d&dimension=source'))).toEqual({ search: [2, 3], campaign: [1, 1], direct: [1, 1] });
  const engines = await breakdown('range=7d&dimension=referrer&sourceClass=search');
  expect(Object.values(counted(engines))).toEqual([
    [1, 2],
    [1, 1],
  ]);
  expect(engines.rows.every(({ sourceClass }) => sourceClass === 'search')).toBe(true);
  expect(counted(await breakdown('range=7d&dimension=campaign'))).toEqual({ '': [3, 4], spring: [1, 1] });
  expect(counted(await breakdown('range=7d&dimension=language'))).toEqual({ de: [3, 4], fr: [1, 1] });
  expect(Object.keys(counted(await breakdown('range=7d&dimension=browser')))).toHaveLength(2);
});

test('how sessions went is told by their steps, and what readers did by its kind', async () => {
  const depth = await breakdown('range=7d&dimension=depth');
  expect(depth.rows.filter(({ now }) => now.sessions > 0).map(({ value, now }) => [value, now.sessions])).toEqual([
    ['1', 3],
    ['2', 1],
  ]);
  const { rows } = await breakdown('range=7d&dimension=element');
  expect(rows.map(({ value, now }) => [value, now.interactions])).toEqual([['click #buy', 1]]);
});
