import type { Core, UID } from '@strapi/strapi';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { actionOf } from '../../contracts/permissions';
import { type EntryAudience, RANGES, type TrackedEntryReport } from '../../contracts/reports';
import { addDays, siteTime } from '../../server/src/settings';
import { type Administrator, administratorWho, superAdministrator } from '../helpers/administrators';
import { app } from '../helpers/app';
import { chosenSettings } from '../helpers/chosen-settings';
import { ABOUT, ARTICLE, PATTERNS, publishArticle, publishProduct, translateArticle } from '../helpers/content';
import { forgetAll, service, trackOnly } from '../helpers/insight';
import { TIME_ZONE } from '../helpers/playground';
import { makeUpReadings, type Reading, recountReadings } from '../helpers/reading';
import { send, viewOf } from '../helpers/visits';

const CONTENT_READ = 'plugin::content-manager.explorer.read';
const MAY_READ_NUMBERS = { action: actionOf('read-entry-numbers') };

let strapi: Core.Strapi;
let administrator: Administrator;
let settings: ReturnType<typeof chosenSettings>;
let readings: Reading[];
let article: { documentId: string; slug: string };
/** The article's pages, by locale. */
let pages: { en: string; de: string };

const time = siteTime(TIME_ZONE);
const today = () => time.dayOf(Date.now());

const path = (question: string, { uid = ARTICLE, documentId = article.documentId, query = '' } = {}) =>
  `/insight/entries/${uid}/${documentId}/${question}${query}`;
const report = async (query: string, documentId = article.documentId): Promise<TrackedEntryReport> =>
  (await administrator.get(path('report', { documentId, query })).expect(200)).body;
const audience = async (query: string, documentId = article.documentId): Promise<EntryAudience> =>
  (await administrator.get(path('audience', { documentId, query })).expect(200)).body;

/** What of the readings is of some pages and between two days. */
const readingsOf = (some: string[], from: string, to: string): Reading[] =>
  readings.filter(({ page, day }) => some.includes(page) && day >= from && day <= to);

beforeAll(async () => {
  strapi = await app();
  settings = chosenSettings(strapi);
  administrator = await superAdministrator(strapi);
  await trackOnly(strapi, PATTERNS);
  await forgetAll(strapi);
  article = await publishArticle(strapi, 'Green tea');
  const german = await translateArticle(strapi, article.documentId, 'de', 'Grüner Tee');
  const other = await publishArticle(strapi, 'Black tea');
  pages = { en: `/articles/${article.slug}`, de: `/de/articles/${german}` };
  const made = makeUpReadings([pages.en, pages.de, `/articles/${other.slug}`, '/about'], 100, 7);
  readings = made.readings;
  await service(strapi, 'collect').importEvents(made.events);
  await service(strapi, 'drain').drainAll();
});

afterEach(() => settings.forget());

afterAll(() => forgetAll(strapi));

const LOCALES = [
  ['?locale=en', () => [pages.en]],
  ['?locale=de', () => [pages.de]],
  ['?locale=*', () => [pages.en, pages.de]],
] as const;

describe.each(LOCALES)('the report of an entry %s', (query, pagesOf) => {
  test.each(RANGES)('has the numbers that a recount of %s has', async (range) => {
    const { now, series, span, since } = await report(`${query}&range=${range}`);
    expect(since).toBe(new Date(time.startOf(span.from)).toISOString());
    const { measures } = recountReadings(readingsOf(pagesOf(), span.from, span.to));
    expect(now).toEqual(measures);
    expect(series.reduce((all, { views }) => all + views, 0)).toBe(measures.views);
  });

  test.each([
    ['7d', 7],
    ['30d', 30],
  ] as const)('has those of the %s before beside them, up to the same hour', async (range, days) => {
    const { before, span } = await report(`${query}&range=${range}`);
    const last = addDays(span.from, -1);
    const sinceMidnight = Date.now() - time.startOf(today());
    const lastHour = time.hourOf(Math.min(time.startOf(last) + sinceMidnight, time.startOf(span.from) - 1));
    const then = readingsOf(pagesOf(), addDays(span.from, -days), last).filter(({ at }) => time.hourOf(at) <= lastHour);
    const { views, visitors, sessions, bounces } = recountReadings(then).measures;
    expect(before).toMatchObject({ views, visitors, sessions, bounces });
  });

  test.each(RANGES)('tells of %s who read it, as far as records are kept', async (range) => {
    const { scrollDepth, span, from, isCut, ...told } = await audience(`${query}&range=${range}`);
    const keptFrom = addDays(today(), -90);
    expect(isCut).toBe(range === '12m');
    expect(from).toBe(isCut ? keptFrom : span.from);
    const expected = recountReadings(readingsOf(pagesOf(), from, span.to));
    expect(told).toEqual(expected.audience);
    // Each database rounds an average in its own way.
    expect(scrollDepth?.toFixed(2)).toBe(expected.scrollDepth?.toFixed(2));
  });
});

describe('the readings', () => {
  test('are of both locales, every source and device, and go back behind what is kept', () => {
    expect(new Set(readings.map(({ page }) => page)).size).toBe(4);
    expect(new Set(readings.map(({ name }) => name)).size).toBe(4);
    expect(new Set(readings.map(({ browser }) => browser)).size).toBe(3);
    expect(readings.some(({ day }) => day < addDays(today(), -90))).toBe(true);
  });
});

describe('what readers are', () => {
  test('is told from the days on that the setting keeps records for', async () => {
    await settings.choose({ retentionDays: 10 });
    const { from, isCut, span, views } = await audience('?locale=*&range=30d');
    expect([from, isCut]).toEqual([addDays(today(), -10), true]);
    expect(views).toBe(readingsOf([pages.en, pages.de], from, span.to).length);
    expect((await audience('?locale=*&range=7d')).isCut).toBe(false);
  });

  test('tells ten values apart, and adds the others up', async () => {
    const { documentId, slug } = await publishArticle(strapi);
    const views = Array.from({ length: 13 }, (_, number) => ({
      kind: 'view' as const,
      at: new Date(Date.now() - 1_000).toISOString(),
      url: `https://site.test/articles/${slug}`,
      visitor: `far-visitor-${number}`,
      referrer: `https://site-${number % 12}.elsewhere.test/`,
    }));
    await service(strapi, 'collect').importEvents(views);
    await service(strapi, 'drain').drainAll();
    const { referrers, sources } = await audience('?range=7d', documentId);
    expect(referrers.shares).toHaveLength(10);
    expect(referrers.shares[0]).toEqual({ value: 'site-0.elsewhere.test', count: 2 });
    expect(referrers.others).toBe(2);
    expect(sources).toEqual({ shares: [{ value: 'referral', count: 13 }], others: 0 });
  });

  test('does not count double clicks', async () => {
    const { documentId, slug } = await publishArticle(strapi);
    for (let click = 0; click < 3; click += 1) {
      await send(strapi, viewOf(`/articles/${slug}`)).expect(204);
    }
    await service(strapi, 'drain').drainAll();
    expect((await audience('?range=today', documentId)).views).toBe(1);
    expect((await report('?range=today', documentId)).now.views).toBe(1);
  });
});

describe('the numbers of the panel', () => {
  test('of all locales are those of each added up, from the first view of any to the last', async () => {
    const numbers = async (query: string) =>
      (await administrator.get(`/insight/entries/${ARTICLE}/${article.documentId}${query}`).expect(200)).body;
    const [all, en, de] = [await numbers('?locale=*'), await numbers('?locale=en'), await numbers('?locale=de')];
    expect(all.locale).toBe('*');
    for (const period of ['today', 'last7Days', 'last30Days', 'allTime']) {
      for (const name of ['views', 'visitors']) {
        expect(all[period][name], `${period} ${name}`).toBe(en[period][name] + de[period][name]);
      }
    }
    expect(all.allTime.views).toBe(readingsOf([pages.en, pages.de], '', today()).length);
    expect(all.firstViewedAt).toBe([en.firstViewedAt, de.firstViewedAt].sort()[0]);
    expect(all.lastViewedAt).toBe([en.lastViewedAt, de.lastViewedAt].sort()[1]);
  });
});

describe('the entry of a report', () => {
  test('has its title in the locale asked for, the name of its type, and the locales it is in', async () => {
    const { entry } = await report('?locale=de');
    expect(entry).toEqual({
      uid: ARTICLE,
      documentId: article.documentId,
      locale: 'de',
      kind: 'collectionType',
      typeName: 'Article',
      title: 'Grüner Tee',
      locales: ['en', 'de'],
      existsIn: ['en', 'de'],
    });
    expect((await report('')).entry).toMatchObject({ title: 'Green tea', locale: 'en' });
    expect((await report('?locale=*')).entry).toMatchObject({ locale: '*', title: 'Green tea' });
  });

  test('is called by its title elsewhere in a locale that it is not in, and has no views there', async () => {
    const { documentId } = await publishArticle(strapi, 'Only English');
    const { entry, now } = await report('?locale=de', documentId);
    expect(entry).toMatchObject({ title: 'Only English', locale: 'de', locales: ['en'], existsIn: ['en'] });
    expect(now.views).toBe(0);
  });

  test('keeps its numbers and its last title when it has been deleted', async () => {
    const { documentId, slug } = await publishArticle(strapi, 'Gone');
    await send(strapi, viewOf(`/articles/${slug}`)).expect(204);
    await service(strapi, 'drain').drainAll();
    await strapi.documents(ARTICLE as UID.ContentType).delete({ documentId, locale: '*' });
    const { entry, now } = await report('', documentId);
    expect(entry).toMatchObject({ title: 'Gone', locales: ['en'], existsIn: [] });
    expect(now.views).toBe(1);
  });

  test('has no locale where its type is not localised, and none is asked for', async () => {
    const { documentId, slug } = await publishProduct(strapi, 'Teapot');
    await send(strapi, viewOf(`/products/${slug}`)).expect(204);
    await service(strapi, 'drain').drainAll();
    for (const query of ['', '?locale=de', '?locale=en']) {
      const { body } = await administrator.get(path('report', { uid: 'api::product.product', documentId, query })).expect(200);
      expect(body.entry).toMatchObject({ title: 'Teapot', locale: '', locales: [], existsIn: [''] });
      expect(body.now.views).toBe(1);
    }
  });

  test('may be of a single type', async () => {
    const { documentId } = await strapi
      .documents(ABOUT as UID.ContentType)
      .create({ data: { title: 'About us' } as object, status: 'published' });
    await trackOnly(strapi, { ...PATTERNS, [ABOUT]: '/about' });
    const { body } = await administrator.get(path('report', { uid: ABOUT, documentId })).expect(200);
    expect(body.entry).toMatchObject({ kind: 'singleType', typeName: 'About page', title: 'About us' });
    await strapi.documents(ABOUT as UID.ContentType).delete({ documentId });
    await trackOnly(strapi, PATTERNS);
  });

  test('of a type that is not tracked is named, and says so', async () => {
    await trackOnly(strapi, {});
    const { body } = await administrator.get(path('report')).expect(200);
    expect(body).toMatchObject({ tracked: false, entry: { title: 'Green tea' } });
    expect(body).not.toHaveProperty('now');
    await trackOnly(strapi, PATTERNS);
  });
});

describe('who asks', () => {
  test('gets neither title nor numbers of a type that their role may not read', async () => {
    const reader = await administratorWho(strapi, [MAY_READ_NUMBERS]);
    for (const question of ['report', 'audience']) {
      const answer = await reader.get(path(question)).expect(403);
      expect(answer.body.error.message).toBe('You may not read entries of this type.');
      expect(answer.text).not.toContain('Green tea');
    }
  });

  test('gets numbers without the title where their role may read other fields only', async () => {
    const reader = await administratorWho(strapi, [
      MAY_READ_NUMBERS,
      { action: CONTENT_READ, subject: ARTICLE, fields: ['slug'] },
    ]);
    const { body, text } = await reader.get(path('report')).expect(200);
    expect(body.entry.title).toBeNull();
    expect(body.now.views).toBeGreaterThan(0);
    expect(text).not.toContain('Green tea');
  });
});

describe('a question that cannot be answered', () => {
  test('is not found, of an id that no entry could have', async () => {
    await administrator.get(`/insight/entries/${ARTICLE}/%00`).expect(404);
  });

  test.each(['report', 'audience'])('is refused, saying what is wrong: %s', async (question) => {
    const refused = async (query: string, message: RegExp) => {
      const answer = await administrator.get(path(question, { query })).expect(400);
      expect(answer.body.error.message).toMatch(message);
    };
    await refused('?range=1y', /range: must be one of today, 7d/);
    await refused('?range=7d&range=30d', /range: must be one of/);
    await refused('?locale=tlh', /locale: must be one of en, .*de.*, \*/);
    await refused('?locale=en&locale=de', /locale: must be one locale/);
    await refused(`?locale=${'x'.repeat(36)}`, /locale/);
    await refused('?from=2026-01-01', /from/);
  });

  test.each(['report', 'audience'])('is not found, of a type or an entry that there is not: %s', async (question) => {
    for (const uid of ['api::nothing.nothing', '__proto__', 'constructor']) {
      const { body } = await administrator.get(path(question, { uid })).expect(404);
      expect(body.error.message).toBe(`There is no content type ${uid}.`);
    }
    for (const documentId of ['nothing', '%00', "'", '%F0%9F%8D%B5', 'x'.repeat(300)]) {
      const { body } = await administrator.get(path(question, { documentId })).expect(404);
      expect(body.error.message).toBe('There is no such entry.');
    }
  });
});
