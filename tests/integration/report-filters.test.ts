import type { Core } from '@strapi/strapi';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type DashboardBreakdown,
  type DashboardCalendar,
  type DashboardFilters,
  type DashboardOverview,
  type DashboardPattern,
  DIMENSIONS,
  type Dimension,
} from '../../contracts/dashboard';
import { packDays } from '../../server/src/drain/packed/pack-days';
import { addDays, siteTime } from '../../server/src/settings';
import { type Administrator, superAdministrator } from '../helpers/administrators';
import { app } from '../helpers/app';
import { ARTICLE, PATTERNS, PRODUCT, publishArticle, publishProduct, translateArticle } from '../helpers/content';
import { type MadeSession, makeUpTraffic, type SitePage } from '../helpers/dashboard-traffic';
import { forgetAll, service, trackOnly } from '../helpers/insight';
import { naiveDays, naively, valuesBy } from '../helpers/naive-dashboard';
import { TIME_ZONE } from '../helpers/playground';

const time = siteTime(TIME_ZONE);
const SEED = 11;

let strapi: Core.Strapi;
let administrator: Administrator;
let sessions: MadeSession[];
let documentId: string;
let productId: string;
let slug: string;

beforeAll(async () => {
  strapi = await app();
  administrator = await superAdministrator(strapi);
  await trackOnly(strapi, PATTERNS);
  await forgetAll(strapi);
  const article = await publishArticle(strapi, 'Green tea');
  const german = await translateArticle(strapi, article.documentId, 'de', 'Grüner Tee');
  const product = await publishProduct(strapi);
  ({ documentId, slug } = article);
  productId = product.documentId;
  const entry = (uid: string, id: string, locale: string) => ({ uid, documentId: id, locale });
  const pages: SitePage[] = [
    { path: `/articles/${slug}`, entry: entry(ARTICLE, documentId, 'en') },
    { path: `/de/articles/${german}`, entry: entry(ARTICLE, documentId, 'de') },
    { path: `/products/${product.slug}`, entry: entry(PRODUCT, productId, '') },
    { path: '/about', entry: null },
    { path: '/About_us', entry: null },
  ];
  const made = makeUpTraffic(pages, 18, 200, SEED);
  sessions = made.sessions;
  await service(strapi, 'collect').importEvents(made.sent);
  await service(strapi, 'drain').drainAll();
});

afterAll(() => forgetAll(strapi));

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

const today = time.dayOf(Date.now());
const FROM = addDays(today, -17);
const TO = addDays(today, -6);
const DAYS = Array.from({ length: 12 }, (_, index) => addDays(FROM, index));
const SPAN = { from: time.startOf(FROM), before: time.startOf(addDays(TO, 1)) };

const ask = async <Answer>(question: string, asked: Record<string, string>): Promise<Answer> => {
  const query = new URLSearchParams({ range: `${FROM}..${TO}`, ...asked });
  return (await administrator.get(`/insight/dashboard/${question}?${query}`).expect(200)).body;
};

const FILTERS: [string, () => DashboardFilters][] = [
  ['nothing', () => ({})],
  ['a browser', () => ({ browser: 'Firefox' })],
  ['a source', () => ({ source: 'search' })],
  ['a referrer and a language', () => ({ referrer: 'Google', language: 'de' })],
  ['a campaign', () => ({ campaign: 'Spring' })],
  ['no campaign', () => ({ campaign: '' })],
  ['what is not known', () => ({ country: '' })],
  ['another case', () => ({ browser: 'firefox' })],
  ['a type', () => ({ type: ARTICLE })],
  ['a locale', () => ({ locale: 'de' })],
  ['an entry', () => ({ entry: `${ARTICLE}/${documentId}` })],
  ['an entry in one locale', () => ({ entry: `${ARTICLE}/${documentId}`, locale: 'en' })],
  ['an entry of another type', () => ({ entry: `${PRODUCT}/${productId}`, type: ARTICLE })],
  ['an entry without locales, and a browser', () => ({ entry: `${PRODUCT}/${productId}`, browser: 'Chrome' })],
  ['a path', () => ({ path: '/about' })],
  ['a pattern', () => ({ path: '/a*' })],
  ['a pattern of the end', () => ({ path: '*us' })],
  ['a letter that stands for others elsewhere', () => ({ path: '/About_*' })],
  ['any path', () => ({ path: '*' })],
  ['a pattern and a source', () => ({ path: '*articles*', source: 'direct' })],
];

/** Those that are split up by every dimension: of sessions, of content, and of both. */
const SPLIT_UP = ['a browser', 'a type', 'an entry without locales, and a browser', 'a pattern'];

/** What the traffic does not say, or says in more ways than one. */
const UNKNOWN: readonly Dimension[] = ['os', 'screen', 'utm-source', 'utm-medium', 'utm-term', 'utm-content'];

const without = <Figures extends { visitors: unknown }>({ visitors: _visitors, ...counts }: Figures) => counts;

/** What the naive counts of days add up to. */
const sum = (days: ReturnType<typeof naiveDays>) => {
  const all = { views: 0, visitors: 0, sessions: 0, bounces: 0, durationMs: 0, engagedMs: 0, interactions: 0 };
  for (const day of days) {
    for (const name of Object.keys(all) as (keyof typeof all)[]) {
      all[name] += day[name] ?? 0;
    }
  }
  return all;
};

const packed = () => strapi.db.connection('insight_packed_days');

/** How days are kept: none is packed, or all but some, so that sessions go on from either to the other. */
const KEPT: [string, () => Promise<unknown>][] = [
  ['in records', () => packed().delete()],
  [
    'packed, but for some',
    async () => {
      expect(await packDays(strapi)).toBeGreaterThan(DAYS.length);
      await packed()
        .whereIn(
          'day',
          [1, 5, 6].map((index) => DAYS[index] as string),
        )
        .delete();
    },
  ],
];

describe.each(KEPT)('of days that are kept %s,', (_kept, keep) => {
  beforeAll(async () => {
    await keep();
  });

  describe.each(FILTERS)('by %s', (_name, filtersOf) => {
    test('the overview and the calendar have the numbers of a recount', async () => {
      const filters = filtersOf();
      const expected = naiveDays(sessions, filters, DAYS, time);
      const { now, series } = await ask<DashboardOverview>('overview', { ...filters });
      expect(series).toEqual(expected);
      expect(now).toEqual(sum(expected));
      expect((await ask<DashboardCalendar>('calendar', { ...filters })).days).toEqual(expected);
    });

    test('a day by its hours adds up to that day', async () => {
      const filters = filtersOf();
      const [day] = naiveDays(sessions, filters, [addDays(TO, -3)], time);
      const { now, series } = await ask<DashboardOverview>('overview', { ...filters, range: `${day?.start}..${day?.start}` });
      expect({ start: day?.start, ...now }).toEqual(day);
      expect(series.reduce((all, { views }) => all + views, 0)).toBe(day?.views);
    });

    test('the pattern has the hours of a recount', async () => {
      const filters = filtersOf();
      const clock = new Intl.DateTimeFormat('en-GB', {
        timeZone: TIME_ZONE,
        weekday: 'short',
        hour: '2-digit',
        hourCycle: 'h23',
      });
      const expected = naively(sessions, filters, SPAN, (_session, _event, at) => clock.format(at));
      const { hours, days } = await ask<DashboardPattern>('pattern', { ...filters });
      const told = hours.flatMap((ofDay, weekday) =>
        ofDay.map((cell, hour) => [`${WEEKDAYS[weekday]} ${String(hour).padStart(2, '0')}`, cell] as const),
      );
      const counted = [...expected].map(([name, { views, sessions: begun, interactions }]) => [
        name.replace(',', ''),
        { views, sessions: begun, interactions },
      ]);
      const something = told.filter(([, { views, sessions: begun, interactions }]) => views + begun + interactions > 0);
      expect(Object.fromEntries(something)).toEqual(
        Object.fromEntries(counted.filter(([, cell]) => Object.values(cell as object).some((count) => count > 0))),
      );
      expect(days.reduce((all, count) => all + count, 0)).toBe(DAYS.length);
    });
  });

  describe.each(FILTERS.filter(([name]) => SPLIT_UP.includes(name)))('by %s', (_name, filtersOf) => {
    test.each(DIMENSIONS.filter((dimension) => !UNKNOWN.includes(dimension)))(
      'the breakdown by %s has the values of a recount',
      async (dimension) => {
        const filters = filtersOf();
        const { rows, all } = await ask<DashboardBreakdown>('breakdown', { ...filters, dimension, pageSize: '100' });
        const expected = naively(sessions, filters, SPAN, valuesBy(dimension));
        const told = rows.map(({ value, sourceClass, now }) => [sourceClass ? `${sourceClass} ${value}` : value, without(now)]);
        const counted = [...expected]
          .map(([value, { seen: _seen, ...counts }]) => [value, counts] as const)
          .filter(([, counts]) => counts.views + counts.sessions + counts.interactions > 0);
        expect(Object.fromEntries(told)).toEqual(Object.fromEntries(counted));
        expect(all.now.sessions).toBe(counted.reduce((sum, [, counts]) => sum + counts.sessions, 0));
      },
    );
  });
});
