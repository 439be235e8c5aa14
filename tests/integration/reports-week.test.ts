import type { Core } from '@strapi/strapi';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { WeekBrowsers, WeekInteractions, WeekPageViews, WeekSessions } from '../../contracts/week';
import { weekBrowsers } from '../../server/src/reports/week/browsers';
import { weekInteractions } from '../../server/src/reports/week/interactions';
import { weekPageViews } from '../../server/src/reports/week/page-views';
import { weekSessions } from '../../server/src/reports/week/sessions';
import { weekSpan } from '../../server/src/reports/week/week-span';
import { addDays, siteTime } from '../../server/src/settings';
import { type Administrator, superAdministrator } from '../helpers/administrators';
import { app } from '../helpers/app';
import { at, days, hours, minutes } from '../helpers/calendar';
import { chosenSettings } from '../helpers/chosen-settings';
import { PATTERNS } from '../helpers/content';
import { forgetAll, service, trackOnly } from '../helpers/insight';
import { TIME_ZONE } from '../helpers/playground';
import { type Random, randomFrom } from '../helpers/random';
import { CHROME, FIREFOX } from '../helpers/visits';
import { importedOf, recountWeek, type WeekEvent } from '../helpers/week-recount';

let strapi: Core.Strapi;
let administrator: Administrator;
let settings: ReturnType<typeof chosenSettings>;
const time = siteTime(TIME_ZONE);

beforeAll(async () => {
  strapi = await app();
  administrator = await superAdministrator(strapi);
  settings = chosenSettings(strapi);
  await trackOnly(strapi, PATTERNS);
});

beforeEach(() => forgetAll(strapi));
afterEach(() => settings.forget());
afterAll(() => forgetAll(strapi));

const record = async (events: readonly WeekEvent[]): Promise<void> => {
  await service(strapi, 'collect').importEvents(events.map(importedOf));
  await service(strapi, 'drain').drainAll();
};

/** Noon, on the site's clock, so many days ago. */
const daysAgo = (count: number): number => time.startOf(addDays(time.dayOf(Date.now()), -count)) + hours(12);

let visitors = 0;
const newVisitor = (): string => {
  visitors += 1;
  return `visitor-${visitors}`;
};

const view = (path: string, when: number, more: Partial<WeekEvent> = {}): WeekEvent => ({
  kind: 'view',
  url: `site.test${path}`,
  at: when,
  visitor: newVisitor(),
  userAgent: FIREFOX,
  ...more,
});
const deed = (eventType: string, when: number): WeekEvent => ({ ...view('/deeds', when), kind: 'interaction', eventType });

const ask = async <Part>(part: string, query: object = {}): Promise<Part> =>
  (await administrator.get(`/insight/reports/week/${part}`).query(query).expect(200)).body;
const pages = (query: object = {}) => ask<WeekPageViews>('page-views', query);

/** What some readers do within nine days: each has one session, of a minute or more between two deeds. */
const someDays = (random: Random, end: number): WeekEvent[] =>
  Array.from({ length: 150 }, () => {
    const reader = { visitor: newVisitor(), userAgent: random.oneOf([FIREFOX, CHROME]) };
    let when = end - random.number(days(9));
    return Array.from({ length: 1 + random.number(5) }, () => {
      when += minutes(1 + random.number(20));
      const url = random.oneOf([
        'site.test/',
        'site.test/a',
        'site.test/A',
        'shop.test/a',
        'site.test/%C3%BC',
        'site.test/a%20b',
      ]);
      const kind = random.oneOf(['view', 'view', 'interaction'] as const);
      const eventType = random.oneOf(['click', 'scroll', 'site:vote']);
      return { kind, url, at: when, ...reader, ...(kind === 'interaction' && { eventType }) };
    });
  }).flat();

describe('the numbers of seven days equal a recount of every event', () => {
  test.each([
    ['Europe/Berlin', '2026-10-27T11:00:00Z', 'when clocks go back'],
    ['Europe/Berlin', '2026-03-31T21:59:00Z', 'when clocks go forward'],
    ['America/St_Johns', '2026-11-03T02:00:00Z', 'in a half-hour zone whose clocks go back'],
    ['Asia/Kathmandu', '2026-06-10T18:14:00Z', 'where the offset is 5:45'],
    ['Asia/Kolkata', '2026-06-10T18:31:00Z', 'where the offset is 5:30'],
    ['UTC', '2026-01-03T00:00:00Z', 'over the turn of a year'],
  ])('in %s on %s, %s', async (timeZone, moment) => {
    await settings.choose({ timeZone });
    const now = at(moment);
    const events = someDays(randomFrom(now), now);
    await record(events);
    const database = strapi.db.connection;
    const span = weekSpan(now, siteTime(timeZone), 90);
    const { days: asked } = span.week;
    expect(asked).toHaveLength(7);
    const expected = recountWeek(events, asked, timeZone);

    const interactions = await weekInteractions(database, span);
    expect(interactions.all.days).toEqual(expected.interactions);
    expect(interactions.types.map(({ eventType: key, ...counts }) => ({ key, ...counts }))).toEqual(expected.types);
    expect(interactions).toMatchObject({ others: null, isPartial: false });

    const views = await weekPageViews(database, span, { search: '', page: 1, pageSize: 100 });
    expect(views.all.days).toEqual(expected.views);
    expect(views.pages.map(({ url: key, ...counts }) => ({ key, ...counts }))).toEqual(expected.pages);
    expect(views.isPartial).toBe(false);

    expect((await weekSessions(database, span)).days).toEqual(expected.sessions);
    const browsers = await weekBrowsers(database, span);
    const shares = { Firefox: expected.sessionsWith(FIREFOX), Chrome: expected.sessionsWith(CHROME) };
    expect(Object.fromEntries(browsers.browsers.map(({ browser, sessions }) => [browser, sessions]))).toEqual(shares);
    expect(browsers).toMatchObject({ others: null, isPartial: false });
  });
});

describe('the seven days', () => {
  test('end today and begin six days before, by the site’s calendar', async () => {
    const { week } = await ask<WeekSessions>('sessions');
    const today = time.dayOf(Date.now());
    expect(week).toEqual({
      days: [6, 5, 4, 3, 2, 1, 0].map((count) => addDays(today, -count)),
      timeZone: TIME_ZONE,
      recordsFrom: addDays(today, -6),
    });
  });

  test('leave out what came before', async () => {
    await record([view('/a', daysAgo(6)), view('/a', daysAgo(7)), deed('click', daysAgo(6)), deed('click', daysAgo(7))]);
    expect((await pages()).all).toEqual({ count: 1, days: [1, 0, 0, 0, 0, 0, 0] });
    expect((await pages()).pages).toEqual([{ url: 'site.test/a', count: 1, days: [1, 0, 0, 0, 0, 0, 0] }]);
    expect((await ask<WeekInteractions>('interactions')).types).toMatchObject([{ eventType: 'click', count: 1 }]);
    expect((await ask<WeekSessions>('sessions')).all.sessions).toBe(2);
    expect((await ask<WeekBrowsers>('browsers')).browsers).toEqual([{ browser: 'Firefox', sessions: 2 }]);
  });

  test('are empty where nobody came', async () => {
    const nothing = { count: 0, days: [0, 0, 0, 0, 0, 0, 0] };
    expect(await ask('interactions')).toMatchObject({ all: nothing, types: [], others: null, isPartial: false });
    expect(await pages()).toMatchObject({ all: nothing, pages: [], pagination: { total: 0, pageCount: 0 }, isPartial: false });
    expect((await ask<WeekSessions>('sessions')).all).toEqual({ sessions: 0, averageMs: null });
    expect(await ask('browsers')).toMatchObject({ browsers: [], others: null, isPartial: false });
  });
});

describe('the addresses', () => {
  test('are counted without double clicks, large and small letters apart', async () => {
    const reader = { visitor: newVisitor() };
    const noon = daysAgo(1);
    await record([view('/a', noon, reader), view('/a', noon + 5_000, reader), view('/A', noon, reader)]);
    expect((await pages()).pages.map(({ url, count }) => [url, count])).toEqual(
      expect.arrayContaining([
        ['site.test/a', 1],
        ['site.test/A', 1],
      ]),
    );
  });

  test('come in pages, however many there are', async () => {
    const noon = daysAgo(2);
    await record(Array.from({ length: 2_500 }, (_, index) => view(`/page-${index}`, noon)));
    await record([view('/page-7', noon), view('/page-7', noon), view('/page-8', noon)]);
    const first = await pages({ pageSize: 20 });
    expect(first.pages.slice(0, 2).map(({ url, count }) => [url, count])).toEqual([
      ['site.test/page-7', 3],
      ['site.test/page-8', 2],
    ]);
    expect(first.pages).toHaveLength(20);
    expect(first.pagination).toEqual({ page: 1, pageSize: 20, pageCount: 125, total: 2_500 });
    const all = new Set<string | null>();
    for (let page = 1; page <= 25; page += 1) {
      (await pages({ page, pageSize: 100 })).pages.forEach(({ url }) => {
        all.add(url);
      });
    }
    expect(all.size).toBe(2_500);
    const beyond = await pages({ page: 126, pageSize: 20 });
    expect(beyond.pages).toEqual([]);
    expect(beyond.pagination).toEqual({ page: 126, pageSize: 20, pageCount: 125, total: 2_500 });
    expect(beyond.isPartial).toBe(false);
  });

  test('are searched for any part of them, which is taken as it is', async () => {
    const noon = daysAgo(0) - hours(13);
    await record(
      ['/articles/Tea', '/articles/tea-time', '/100%25', '/a_b', "/it's", '/axb'].map((path) => view(path, noon - days(1))),
    );
    const found = async (_q: string) => (await pages({ _q })).pages.map(({ url }) => url?.replace('site.test', '')).sort();
    expect(await found('TEA')).toEqual(['/articles/Tea', '/articles/tea-time']);
    expect(await found(' site.test/articles ')).toEqual(['/articles/Tea', '/articles/tea-time']);
    expect(await found('%')).toEqual(['/100%25']);
    expect(await found('a_b')).toEqual(['/a_b']);
    expect(await found("'")).toEqual(["/it's"]);
    expect(await found('?')).toEqual([]);
    expect(await found("'; drop table insight_page_views; --")).toEqual([]);
    const { all, found: sum, pagination, isPartial } = await pages({ _q: 'tea', pageSize: 1 });
    expect([all.count, sum?.count, pagination.total, isPartial]).toEqual([6, 2, 2, false]);
    expect((await pages()).found).toBeNull();
  });

  test('are none for a view whose page is not known', async () => {
    await record([view('/gone', daysAgo(1)), view('/a', daysAgo(1)), view('/a', daysAgo(1))]);
    await strapi.db.connection('insight_page_views').where({ path: '/gone' }).update({ host: null, path: null });
    expect((await pages()).pages.map(({ url, count }) => [url, count])).toEqual([
      ['site.test/a', 2],
      [null, 1],
    ]);
    expect((await pages({ _q: 'a' })).pages).toHaveLength(1);
  });

  const WHOLE = 'must be a whole number from 1';
  test.each([
    ['page=0', 'page', WHOLE],
    ['page=-1', 'page', WHOLE],
    ['page=1.5', 'page', WHOLE],
    ['page=', 'page', WHOLE],
    ['page=1&page=2', 'page', WHOLE],
    ['page=1000001', 'page', WHOLE],
    ['pageSize=101', 'pageSize', WHOLE],
    ['pageSize=0', 'pageSize', WHOLE],
    ['pageSize[$gt]=1', 'pageSize', WHOLE],
    ['_q=a&_q=b', '_q', 'must be one text'],
    ['_q[$ne]=a', '_q', 'must be one text'],
    [`_q=${'x'.repeat(501)}`, '_q', 'at most 500'],
    ['_q=a%00b', '_q', 'zero character'],
    ['search=a', 'search', 'search'],
  ])('are refused for %s, with what is wrong', async (query, field, complaint) => {
    const { body } = await administrator.get(`/insight/reports/week/page-views?${query}`).expect(400);
    expect(body.error.message).toContain(complaint);
    expect(body.error.message).toContain(field);
  });
});

describe('the other parts', () => {
  test.each(['interactions', 'sessions', 'browsers'])('take no question: %s', async (part) => {
    const { body } = await administrator.get(`/insight/reports/week/${part}?range=30d`).expect(400);
    expect(body.error.message).toContain('range');
  });

  test('tell of fifty event types, and of the rest together', async () => {
    const types = Array.from({ length: 53 }, (_, index) => `type-${String(index).padStart(2, '0')}`);
    await record([...types, ...types.slice(0, 50)].map((type) => deed(type, daysAgo(1))));
    const { types: told, others, all } = await ask<WeekInteractions>('interactions');
    expect(told.map(({ eventType, count }) => [eventType, count])).toEqual(types.slice(0, 50).map((type) => [type, 2]));
    expect(others).toEqual({ types: 3, count: 3, days: [0, 0, 0, 0, 0, 3, 0] });
    expect(all.count).toBe(103);
  });

  test('give the average of all sessions, bounces too', async () => {
    const reader = { visitor: newVisitor() };
    await record([view('/a', daysAgo(1), reader), view('/b', daysAgo(1) + minutes(10), reader), view('/a', daysAgo(1))]);
    const { all, days: byDay } = await ask<WeekSessions>('sessions');
    expect(all).toEqual({ sessions: 2, averageMs: minutes(5) });
    expect(byDay[5]).toEqual({ sessions: 2, averageMs: minutes(5) });
    expect(byDay[6]).toEqual({ sessions: 0, averageMs: null });
  });

  test('tell of sessions whose browser is not known', async () => {
    await record([
      view('/a', daysAgo(1), { userAgent: 'Reader' }),
      view('/a', daysAgo(1), { userAgent: 'Reader' }),
      view('/a', daysAgo(1)),
    ]);
    const { browsers } = await ask<WeekBrowsers>('browsers');
    expect(browsers).toEqual([
      { browser: null, sessions: 2 },
      { browser: 'Firefox', sessions: 1 },
    ]);
  });
});

describe('records', () => {
  test('that are kept for less than seven days are told of from there on, and the totals of all days', async () => {
    await settings.choose({ retentionDays: 2 });
    await record([view('/a', daysAgo(2)), view('/a', daysAgo(3)), deed('click', daysAgo(3))]);
    const answer = await pages();
    expect(answer.week.recordsFrom).toBe(addDays(time.dayOf(Date.now()), -2));
    expect(answer.all).toEqual({ count: 2, days: [0, 0, 0, 1, 1, 0, 0] });
    expect(answer.pages).toEqual([{ url: 'site.test/a', count: 1, days: [null, null, null, null, 1, 0, 0] }]);
    expect(answer.isPartial).toBe(false);
    const interactions = await ask<WeekInteractions>('interactions');
    expect(interactions).toMatchObject({ all: { count: 1 }, types: [], isPartial: false });
    expect((await ask<WeekSessions>('sessions')).all.sessions).toBe(3);
    expect((await ask<WeekBrowsers>('browsers')).browsers).toEqual([{ browser: 'Firefox', sessions: 1 }]);
  });

  test('that were deleted are missed, and the totals stay', async () => {
    await record([view('/a', daysAgo(1)), deed('click', daysAgo(1))]);
    await strapi.db.connection('insight_page_views').delete();
    await strapi.db.connection('insight_interactions').delete();
    await strapi.db.connection('insight_sessions').delete();
    expect(await pages()).toMatchObject({ all: { count: 1 }, pages: [], isPartial: true });
    expect(await ask('interactions')).toMatchObject({ all: { count: 1 }, types: [], isPartial: true });
    expect(await ask('browsers')).toMatchObject({ browsers: [], isPartial: true });
    expect((await ask<WeekSessions>('sessions')).all.sessions).toBe(2);
  });
});
