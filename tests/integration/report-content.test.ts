import type { Core } from '@strapi/strapi';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { DashboardChoices, DashboardContent, DashboardPublications } from '../../contracts/dashboard';
import { type Administrator, administratorWho, superAdministrator } from '../helpers/administrators';
import { app } from '../helpers/app';
import { ARTICLE, AUTHOR, PATTERNS, PRODUCT, publishArticle, publishProduct, translateArticle } from '../helpers/content';
import { forgetAll, service, trackOnly } from '../helpers/insight';
import { seeEntries } from '../helpers/seen-entries';
import { daysAgo } from '../helpers/site-days';

let strapi: Core.Strapi;
let administrator: Administrator;

const READ_DASHBOARD = { action: 'plugin::insight.read-dashboard' };
const readType = (subject: string, ...fields: string[]) => ({
  action: 'plugin::content-manager.explorer.read',
  subject,
  ...(fields.length > 0 && { fields }),
});

beforeAll(async () => {
  strapi = await app();
  administrator = await superAdministrator(strapi);
  await trackOnly(strapi, PATTERNS);
});

beforeEach(async () => {
  await forgetAll(strapi);
  for (const uid of [ARTICLE, PRODUCT, AUTHOR] as const) {
    await strapi.db.query(uid).deleteMany({ where: {} });
  }
});

afterAll(async () => {
  await forgetAll(strapi);
  await trackOnly(strapi, {});
});

const content = async (query: string, as = administrator): Promise<DashboardContent> =>
  (await as.get(`/insight/dashboard/content?${query}`).expect(200)).body;

const refusal = async (query: string, status = 400): Promise<string> =>
  (await administrator.get(`/insight/dashboard/content?${query}`).expect(status)).body.error.message;

const named = ({ rows }: DashboardContent) => rows.map(({ name, now }) => [name, now.views]);

const article = (documentId: string, locale = 'en') => ({ uid: ARTICLE, documentId, locale });

describe('entries', () => {
  test('come by views, page by page, and are found by their title', async () => {
    for (const [title, views] of [
      ['Green tea', 3],
      ['Black tea', 5],
      ['Coffee', 4],
    ] as const) {
      const { documentId } = await publishArticle(strapi, title);
      await seeEntries(strapi, [{ ...article(documentId), views, daysAgo: 1 }]);
    }
    const first = await content('list=entries&range=7d&pageSize=2');
    expect(named(first)).toEqual([
      ['Black tea', 5],
      ['Coffee', 4],
    ]);
    expect(first.pagination).toEqual({ page: 1, pageSize: 2, pageCount: 2, total: 3 });
    expect(first.all.now.views).toBe(12);
    expect(named(await content('list=entries&range=7d&pageSize=2&page=2'))).toEqual([['Green tea', 3]]);
    expect(named(await content('list=entries&range=7d&_q=TEA'))).toEqual([
      ['Black tea', 5],
      ['Green tea', 3],
    ]);
    expect(named(await content('list=entries&range=7d&_q=100%25'))).toEqual([]);
    expect(first.rows[0]).toMatchObject({
      entry: { uid: ARTICLE, typeName: 'Article', kind: 'collectionType', locale: 'en', title: 'Black tea', exists: true },
      filter: { entry: `${ARTICLE}/${first.rows[0]?.entry?.documentId}`, locale: 'en' },
    });
  });

  test('that have been deleted keep their last title, and are found by it', async () => {
    const { documentId } = await publishArticle(strapi, 'Gone with the wind');
    await seeEntries(strapi, [{ ...article(documentId), views: 2, daysAgo: 1 }]);
    await strapi.documents(ARTICLE).delete({ documentId, locale: '*' });
    await service(strapi, 'lifecycle').settle();
    const { rows } = await content('list=entries&range=7d&_q=wind');
    expect(rows.map(({ entry }) => [entry?.title, entry?.exists])).toEqual([['Gone with the wind', false]]);
  });

  test('are those that fit a type, a locale or an entry, and so is the whole', async () => {
    const { documentId } = await publishArticle(strapi, 'Tea');
    await translateArticle(strapi, documentId, 'de', 'Tee');
    const { documentId: pot } = await publishProduct(strapi, 'Pot');
    await seeEntries(strapi, [
      { ...article(documentId), views: 2, daysAgo: 1 },
      { ...article(documentId, 'de'), views: 1, daysAgo: 1 },
      { uid: PRODUCT, documentId: pot, views: 4, daysAgo: 1 },
    ]);
    for (const [filter, names, views] of [
      [`type=${ARTICLE}`, ['Tea', 'Tee'], 3],
      ['locale=de', ['Tee'], 1],
      [`entry=${PRODUCT}/${pot}`, ['Pot'], 4],
      [`entry=${ARTICLE}/${documentId}&locale=en`, ['Tea'], 2],
    ] as const) {
      const answer = await content(`list=entries&range=7d&${filter}`);
      expect([filter, answer.rows.map(({ name }) => name), answer.all.now.views]).toEqual([filter, names, views]);
    }
    const types = await content('list=types&range=7d');
    expect(types.rows.map(({ name, key, entries, now }) => [name, key, entries, now.views])).toEqual([
      ['Product', PRODUCT, 1, 4],
      ['Article', ARTICLE, 2, 3],
    ]);
    expect(named(await content('list=locales&range=7d'))).toEqual([
      ['', 4],
      ['en', 2],
      ['de', 1],
    ]);
  });

  test('of a type that the asker may not read have no name, and are not found by it', async () => {
    const { documentId } = await publishArticle(strapi, 'Secret');
    const { documentId: pot } = await publishProduct(strapi, 'Pot');
    await seeEntries(strapi, [
      { ...article(documentId), views: 2, daysAgo: 1 },
      { uid: PRODUCT, documentId: pot, views: 1, daysAgo: 1 },
    ]);
    const editor = await administratorWho(strapi, [READ_DASHBOARD, readType(PRODUCT, 'name')]);
    for (const list of ['entries', 'pages', 'entry-pages']) {
      const answer = await content(`list=${list}&range=7d`, editor);
      expect(JSON.stringify(answer)).not.toContain('Secret');
      expect(answer.rows[0]).toMatchObject({ name: '', entry: { uid: ARTICLE, title: null }, now: { views: 2 } });
    }
    expect(named(await content('list=entries&range=7d&_q=Secret', editor))).toEqual([]);
    expect(named(await content('list=entries&range=7d&_q=Pot', editor))).toEqual([['Pot', 1]]);
  });
});

test('pages are told by their address, those of entries too', async () => {
  const { documentId } = await publishArticle(strapi, 'Tea');
  await service(strapi, 'collect').importEvents([
    { kind: 'view', url: 'https://site.test/about', visitor: 'reader-ana', at: daysAgo(1) },
    { kind: 'view', url: 'https://site.test/about', visitor: 'reader-ben', at: daysAgo(1) },
    { kind: 'view', url: 'https://site.test/tea', visitor: 'reader-ana', at: daysAgo(1), target: article(documentId) },
  ]);
  await service(strapi, 'drain').drainAll();
  const { rows } = await content('list=pages&range=7d');
  expect(rows.map(({ name, entry, filter }) => [name, entry?.title ?? null, filter])).toEqual([
    ['site.test/about', null, { path: '/about' }],
    ['site.test/tea', 'Tea', { entry: `${ARTICLE}/${documentId}`, locale: 'en' }],
  ]);
  expect(named(await content('list=pages&range=7d&_q=/TEA'))).toEqual([['site.test/tea', 1]]);
});

test('what is trending has grown most, or fallen most, beyond what chance makes of few views', async () => {
  // Now and in the seven days before; no entry is taken to have had fewer than 10.
  const seen = { Up: [40, 20], Few: [9, 1], New: [15, 0], Down: [10, 40], Level: [20, 20] };
  for (const [title, [now = 0, before = 0]] of Object.entries(seen)) {
    const { documentId } = await publishArticle(strapi, title);
    await seeEntries(strapi, [
      { ...article(documentId), views: now, daysAgo: 2 },
      { ...article(documentId), views: before, daysAgo: 9 },
    ]);
  }
  const growth = ({ rows }: DashboardContent) => rows.map((row) => [row.name, row.growth]);
  expect(growth(await content('list=trending&range=7d'))).toEqual([
    ['Up', 1],
    ['New', 0.5],
  ]);
  expect(growth(await content('list=trending&range=7d&trend=down'))).toEqual([['Down', -0.75]]);
});

test('unread are published entries without a view in the span, in each of their locales, the oldest first', async () => {
  const { documentId: first } = await publishArticle(strapi, 'First');
  const { documentId: seen } = await publishArticle(strapi, 'Seen');
  await translateArticle(strapi, seen, 'de', 'Gesehen');
  await strapi.documents(ARTICLE).create({ data: { title: 'Draft', slug: 'draft' } as object });
  await seeEntries(strapi, [
    { ...article(seen), views: 1, daysAgo: 0 },
    { ...article(first), views: 1, daysAgo: 20 },
  ]);
  const answer = await content('list=unread&range=7d');
  expect(answer.rows.map(({ name, entry }) => [name, entry?.locale])).toEqual([
    ['First', 'en'],
    ['Gesehen', 'de'],
  ]);
  expect(answer.pagination.total).toBe(2);
  expect(named(await content('list=unread&range=7d&_q=ges'))).toEqual([['Gesehen', 0]]);
  // Nobody could read then what was made after it.
  expect(named(await content(`list=unread&range=${daysAgo(30).slice(0, 10)}..${daysAgo(25).slice(0, 10)}`))).toEqual([]);
});

describe('by an attribute', () => {
  const write = async (title: string, category: string, author?: string) => {
    const { documentId } = await strapi.documents(ARTICLE).create({
      data: { title, slug: title.toLowerCase(), category, ...(author && { author }) } as object,
      status: 'published',
    });
    return documentId;
  };

  test('entries add up by a relation and by an enumeration', async () => {
    const { documentId: ada } = await strapi.documents(AUTHOR).create({ data: { name: 'Ada', slug: 'ada' } as object });
    const [tea, cake, spade] = [
      await write('Tea', 'kitchen', ada),
      await write('Cake', 'kitchen', ada),
      await write('Spade', 'garden'),
    ];
    await seeEntries(strapi, [
      { ...article(tea), views: 2, daysAgo: 1 },
      { ...article(cake), views: 3, daysAgo: 1 },
      { ...article(spade), views: 4, daysAgo: 1 },
    ]);
    const list = `list=attribute&range=7d&type=${ARTICLE}`;
    const rowsOf = ({ rows }: DashboardContent) => rows.map(({ name, entries, now }) => [name, entries, now.views]);
    expect(rowsOf(await content(`${list}&attribute=author`))).toEqual([
      ['Ada', 2, 5],
      ['', 1, 4],
    ]);
    expect(rowsOf(await content(`${list}&attribute=category`))).toEqual([
      ['kitchen', 2, 5],
      ['garden', 1, 4],
    ]);
    expect(rowsOf(await content(`${list}&attribute=category&_q=gard`))).toEqual([['garden', 1, 4]]);
  });

  test('is refused to whom the attribute, or what it relates to, is hidden', async () => {
    const list = `/insight/dashboard/content?list=attribute&type=${ARTICLE}&attribute=`;
    const editor = await administratorWho(strapi, [READ_DASHBOARD, readType(ARTICLE, 'title', 'author')]);
    const hidden = await editor.get(`${list}category`).expect(403);
    expect(hidden.body.error.message).toContain('category');
    const related = await editor.get(`${list}author`).expect(403);
    expect(related.body.error.message).toContain('Author');
    const { body } = await editor.get('/insight/dashboard/choices').expect(200);
    expect((body as DashboardChoices).types.map(({ uid, attributes }) => [uid, attributes])).toEqual([[ARTICLE, []]]);
  });
});

test('the choices are the tracked types with what they can be listed by, and the locales', async () => {
  const { body } = await administrator.get('/insight/dashboard/choices').expect(200);
  const { types, locales } = body as DashboardChoices;
  expect(types.find(({ uid }) => uid === ARTICLE)).toMatchObject({
    name: 'Article',
    kind: 'collectionType',
    isLocalised: true,
    attributes: [
      { name: 'category', kind: 'enumeration' },
      { name: 'author', kind: 'relation' },
    ],
  });
  expect(types.map(({ uid }) => uid).sort()).toEqual([ARTICLE, PRODUCT]);
  expect(locales.map(({ code }) => code)).toContain('de');
});

test('publications are told by the day, and how many views there were for each', async () => {
  const { documentId } = await publishArticle(strapi, 'Tea');
  await publishProduct(strapi, 'Pot');
  await seeEntries(strapi, [{ ...article(documentId), views: 6, daysAgo: 1 }]);
  const ask = async (query: string): Promise<DashboardPublications> =>
    (await administrator.get(`/insight/dashboard/publications?${query}`).expect(200)).body;
  const all = await ask('range=7d');
  expect(all.published).toBe(2);
  expect(all.viewsPerPublished).toBe(3);
  expect(all.days.map(({ count, entries }) => [count, entries.map(({ title }) => title).sort()])).toEqual([[2, ['Pot', 'Tea']]]);
  expect((await ask(`range=7d&type=${PRODUCT}`)).published).toBe(1);
  expect(await ask('range=yesterday')).toMatchObject({ published: 0, viewsPerPublished: null, days: [] });
});

test.each([
  ['list=all', 'list'],
  ['range=7d', 'list'],
  ['list=entries&range=soon', 'range'],
  ['list=entries&page=0', 'page'],
  ['list=entries&pageSize=101', 'pageSize'],
  ['list=entries&_q=a&_q=b', '_q'],
  ['list=attribute&attribute=author', 'type'],
  [`list=attribute&type=${ARTICLE}`, 'attribute'],
  [`list=attribute&type=${ARTICLE}&attribute=title`, 'attribute'],
  ['list=attribute&type=api::none.none&attribute=author', 'type'],
  ['list=entries&attribute=author', 'attribute'],
  ['list=trending&compare=none', 'compare'],
  ['list=entries&trend=down', 'trend'],
  ['list=entries&colour=red', 'colour'],
])('%s is refused, and the answer names %s', async (query, name) => {
  expect(await refusal(query)).toContain(name);
});

test('what records say is filtered by what is known of their sessions, and by path', async () => {
  const { documentId } = await publishArticle(strapi, 'Tea');
  const seen = (url: string, visitor: string, userAgent: string, more: object = {}) => ({
    ...{ kind: 'view' as const, url: `https://site.test${url}`, visitor, at: daysAgo(1), userAgent },
    ...more,
  });
  const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
  const chrome =
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36';
  await service(strapi, 'collect').importEvents([
    seen('/about', 'reader-ana', firefox),
    seen('/tea', 'reader-ben', firefox, { target: article(documentId) }),
    seen('/tea', 'reader-cleo', chrome, { target: article(documentId) }),
    seen('/tea/more', 'reader-dora', chrome, { target: article(documentId) }),
  ]);
  await service(strapi, 'drain').drainAll();
  const list = 'list=pages&range=7d';
  const answer = await content(`${list}&browser=Firefox`);
  expect(answer.basis.of).toBe('records');
  expect(answer.rows.map(({ name, now }) => [name, now.views, now.visitors, now.sessions])).toEqual([
    ['site.test/about', 1, 1, 1],
    ['site.test/tea', 1, 1, 1],
  ]);
  expect(answer.all.now.views).toBe(2);
  expect(named(await content(`${list}&path=/tea`))).toEqual([['site.test/tea', 2]]);
  expect(named(await content(`${list}&path=/tea*&browser=Chrome`))).toEqual([['site.test/tea', 2]]);
  expect(named(await content(`list=entries&range=7d&browser=Chrome&type=${ARTICLE}`))).toEqual([['Tea', 2]]);
  expect(named(await content(`list=entries&range=7d&browser=Chrome&type=${PRODUCT}`))).toEqual([]);
});
