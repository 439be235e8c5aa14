import type { Core } from '@strapi/strapi';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Administrator, superAdministrator } from '../helpers/administrators';
import { app } from '../helpers/app';
import { chosenSettings } from '../helpers/chosen-settings';
import { ARTICLE, AUTHOR, PATTERNS, publishArticle, translateArticle } from '../helpers/content';
import { forgetAll, service, siteOverview, trackOnly, viewsOf, viewsOfSite } from '../helpers/insight';
import { rowsOf } from '../helpers/rows';
import { until } from '../helpers/until';
import { anotherReader, send, viewOf } from '../helpers/visits';

let strapi: Core.Strapi;
let administrator: Administrator;
let settings: ReturnType<typeof chosenSettings>;

beforeAll(async () => {
  strapi = await app();
  administrator = await superAdministrator(strapi);
  settings = chosenSettings(strapi);
});

beforeEach(async () => {
  await trackOnly(strapi, PATTERNS);
  await forgetAll(strapi);
});

afterEach(() => settings.forget());

const articles = () => strapi.documents(ARTICLE);

const drained = () => service(strapi, 'drain').drainAll();

/** Views by readers of their own. */
const see = async (path: string, times = 1): Promise<void> => {
  for (let time = 0; time < times; time += 1) {
    await send(strapi, viewOf(path), anotherReader()).expect(204);
  }
  await drained();
};

const seenArticle = async (title?: string, views = 1) => {
  const article = await publishArticle(strapi, title);
  await see(`/articles/${article.slug}`, views);
  return article;
};

/** What the dashboard says of an entry, whatever has become of it. */
const listed = async (documentId: string, locale = 'en') => {
  await service(strapi, 'lifecycle').settle();
  const { entries } = await service(strapi, 'reports').topEntries('today', () => true);
  return entries.find((entry) => entry.documentId === documentId && entry.locale === locale);
};

const rename = (documentId: string, title: string, locale = 'en') =>
  articles().update({ documentId, locale, data: { title } as object });

const bulk = (action: string, documentIds: string[]) =>
  administrator.post(`/content-manager/collection-types/${ARTICLE}/actions/${action}`).send({ documentIds }).expect(200);

/** Every way in which an entry can be deleted. */
const WAYS: [string, (documentId: string) => Promise<unknown>][] = [
  ['in the Document Service', (documentId) => articles().delete({ documentId })],
  ['in the Document Service, which is to answer with little', (documentId) => articles().delete({ documentId, fields: ['id'] })],
  [
    'in the Content Manager',
    (documentId) => administrator.delete(`/content-manager/collection-types/${ARTICLE}/${documentId}`).expect(200),
  ],
  ['in the Content Manager, with others', (documentId) => bulk('bulkDelete', [documentId])],
  ['by rows', (documentId) => strapi.db.query(ARTICLE).deleteMany({ where: { documentId } })],
  [
    'row by row',
    async (documentId) => {
      while (await strapi.db.query(ARTICLE).delete({ where: { documentId } }));
    },
  ],
];

describe('an entry that is deleted', () => {
  test.each(WAYS)('%s keeps its numbers, under the title that it had last', async (_, remove) => {
    const { documentId } = await seenArticle('Tea', 2);
    await articles().update({ documentId, locale: 'en', data: { title: 'Green tea' } as object, status: 'published' });
    await remove(documentId);
    expect(await listed(documentId)).toMatchObject({ views: 2, visitors: 2, title: 'Green tea', exists: false });
  });

  test.each(WAYS)('%s takes its numbers with it where that is chosen', async (_, remove) => {
    await settings.choose({ whenEntryIsDeleted: 'erase' });
    const { documentId } = await seenArticle();
    const other = await seenArticle('Coffee');
    await remove(documentId);
    await until(async () => (await listed(documentId)) === undefined);
    expect(await listed(other.documentId)).toMatchObject({ views: 1, title: 'Coffee', exists: true });
  });

  test('leaves nothing of itself where that is chosen, and the numbers of the site as they are', async () => {
    await settings.choose({ whenEntryIsDeleted: 'erase' });
    const { documentId, slug } = await publishArticle(strapi);
    const other = await publishArticle(strapi);
    const reader = anotherReader();
    const [first, next] = [`https://site.test/articles/${slug}`, `https://site.test/articles/${other.slug}`];
    await send(strapi, { kind: 'view', id: 'view-of-it', url: first }, reader).expect(204);
    await send(strapi, { kind: 'interaction', type: 'click', url: first }, reader).expect(204);
    await send(strapi, { kind: 'engagement', view: 'view-of-it', url: first, visibleMs: 9_000, focusedMs: 8_000 }, reader).expect(
      204,
    );
    await send(strapi, { kind: 'view', url: next }, reader).expect(204);
    await drained();
    const site = await siteOverview(strapi, 'today');
    const [session] = await rowsOf(strapi, 'sessions');
    const [target] = await strapi.db.connection('insight_targets').where({ entry_id: documentId });

    await articles().delete({ documentId });
    await service(strapi, 'lifecycle').settle();

    expect(await strapi.db.connection('insight_targets').where({ entry_id: documentId })).toEqual([]);
    for (const table of ['totals', 'page_views', 'interactions', 'engagements']) {
      expect([table, await strapi.db.connection(`insight_${table}`).where({ target_id: target.id })]).toEqual([table, []]);
    }
    expect(await siteOverview(strapi, 'today')).toEqual(site);
    expect(await rowsOf(strapi, 'sessions')).toEqual([{ ...session, entry_target_id: null }]);
    expect(await viewsOf(strapi, ARTICLE, other.documentId)).toBe(1);
    // Its visitor has been counted today.
    await send(strapi, viewOf('/'), reader).expect(204);
    await drained();
    expect((await siteOverview(strapi, 'today')).now).toMatchObject({ views: site.now.views + 1, visitors: 1 });
  });

  test('in one locale leaves the others alone', async () => {
    await settings.choose({ whenEntryIsDeleted: 'erase' });
    const { documentId } = await seenArticle();
    await see(`/de/articles/${await translateArticle(strapi, documentId, 'de', 'Tee')}`, 2);
    await articles().delete({ documentId, locale: 'de' });
    await until(async () => (await listed(documentId, 'de')) === undefined);
    expect(await listed(documentId, 'en')).toMatchObject({ views: 1, title: 'Tea', exists: true });
  });

  test('in one locale keeps that title there, and the others are called as they are', async () => {
    const { documentId } = await seenArticle();
    await see(`/de/articles/${await translateArticle(strapi, documentId, 'de', 'Tee')}`);
    await rename(documentId, 'Grüner Tee', 'de');
    await articles().delete({ documentId, locale: 'de' });
    expect(await listed(documentId, 'de')).toMatchObject({ views: 1, title: 'Grüner Tee', exists: false });
    expect(await listed(documentId, 'en')).toMatchObject({ views: 1, title: 'Tea', exists: true });
  });

  test('with its whole locale keeps its last title, too', async () => {
    const { body } = await administrator.post('/i18n/locales').send({ code: 'nl', name: 'Dutch', isDefault: false }).expect(200);
    const { documentId } = await publishArticle(strapi);
    await see(`/nl/articles/${await translateArticle(strapi, documentId, 'nl', 'Thee')}`);
    await rename(documentId, 'Groene thee', 'nl');
    await administrator.delete(`/i18n/locales/${body.id}`).expect(200);
    expect(await listed(documentId, 'nl')).toMatchObject({ views: 1, title: 'Groene thee', exists: false });
  });

  test('is not deleted when its transaction is rolled back', async () => {
    await settings.choose({ whenEntryIsDeleted: 'erase' });
    const { documentId } = await seenArticle();
    const attempt = strapi.db.transaction(async () => {
      await articles().delete({ documentId });
      throw new Error('something else failed');
    });
    await expect(attempt).rejects.toThrow('something else failed');
    await service(strapi, 'jobs').runNow('look-after-entries');
    expect(await listed(documentId)).toMatchObject({ views: 1, exists: true });
  });

  test('is deleted also while Insight cannot write', async () => {
    await settings.choose({ whenEntryIsDeleted: 'erase' });
    const { documentId } = await seenArticle();
    await strapi.db.connection.schema.renameTable('insight_targets', 'insight_targets_away');
    try {
      await articles().delete({ documentId });
      await service(strapi, 'lifecycle').settle();
    } finally {
      await strapi.db.connection.schema.renameTable('insight_targets_away', 'insight_targets');
    }
    expect(await articles().findOne({ documentId })).toBeNull();
    expect(await listed(documentId)).toMatchObject({ views: 1, exists: false });
    await service(strapi, 'jobs').runNow('look-after-entries');
    expect(await listed(documentId)).toBeUndefined();
  });

  test('behind the back of Strapi goes with the next look, and so do those that were kept before that was chosen', async () => {
    const [{ documentId: kept }, { documentId }] = [await seenArticle(), await seenArticle()];
    await articles().delete({ documentId: kept });
    await strapi.db.connection('articles').where({ document_id: documentId }).delete();
    await service(strapi, 'jobs').runNow('look-after-entries');
    expect(await listed(kept)).toMatchObject({ views: 1, exists: false });
    expect(await listed(documentId)).toMatchObject({ views: 1, exists: false });
    await settings.choose({ whenEntryIsDeleted: 'erase' });
    await service(strapi, 'jobs').runNow('look-after-entries');
    expect(await listed(kept)).toBeUndefined();
    expect(await listed(documentId)).toBeUndefined();
    expect(await viewsOfSite(strapi)).toBe(2);
  });

  test('goes wholly with the next look where taking it away was broken off', async () => {
    await settings.choose({ whenEntryIsDeleted: 'erase' });
    const { documentId } = await seenArticle();
    const [{ id }] = await strapi.db.connection('insight_targets').where({ entry_id: documentId });
    // As a process leaves it that dies between two of the transactions.
    await strapi.db.connection('insight_page_views').where({ target_id: id }).delete();
    await strapi.db.connection('articles').where({ document_id: documentId }).delete();
    expect(await listed(documentId)).toMatchObject({ views: 1, exists: false });
    await service(strapi, 'jobs').runNow('look-after-entries');
    expect(await strapi.db.connection('insight_totals').where({ target_id: id })).toEqual([]);
    expect(await strapi.db.connection('insight_targets').where({ id })).toEqual([]);
  });

  test('behind the back of Strapi has the title of the last look', async () => {
    const { documentId } = await seenArticle();
    await rename(documentId, 'Green tea');
    await service(strapi, 'jobs').runNow('look-after-entries');
    await strapi.db.connection('articles').where({ document_id: documentId }).delete();
    expect(await listed(documentId)).toMatchObject({ title: 'Green tea', exists: false });
  });

  test('with its whole content type stays in the reports, whatever is chosen', async () => {
    await settings.choose({ whenEntryIsDeleted: 'erase' });
    const { documentId } = await seenArticle();
    // As the tables are when an app is started without a type that it had.
    await strapi.db.connection('insight_targets').where({ entry_id: documentId }).update({ uid: 'api::recipe.recipe' });
    await service(strapi, 'jobs').runNow('look-after-entries');
    expect(await listed(documentId)).toMatchObject({ uid: 'api::recipe.recipe', views: 1, exists: false });
    await administrator.get('/insight/dashboard/top-entries?range=7d').expect(200);
  });
});

describe('an entry keeps its numbers', () => {
  beforeEach(() => settings.choose({ whenEntryIsDeleted: 'erase' }));

  test('when it is unpublished, published again, changed and put back', async () => {
    const { documentId } = await seenArticle('Tea', 3);
    await articles().unpublish({ documentId, locale: 'en' });
    await articles().publish({ documentId, locale: 'en' });
    await rename(documentId, 'Green tea');
    await articles().discardDraft({ documentId, locale: 'en' });
    await bulk('bulkUnpublish', [documentId]);
    await bulk('bulkPublish', [documentId]);
    await service(strapi, 'jobs').runNow('look-after-entries');
    expect(await listed(documentId)).toMatchObject({ views: 3, title: 'Tea', exists: true });
  });

  test('when it is copied: the copy begins at zero', async () => {
    const { documentId } = await seenArticle('Tea', 2);
    const copy = await articles().clone({ documentId, locale: 'en', data: { slug: `copy-of-${documentId}` } as object });
    expect(copy?.documentId).not.toBe(documentId);
    expect(await viewsOf(strapi, ARTICLE, copy?.documentId ?? '')).toBe(0);
    expect(await viewsOf(strapi, ARTICLE, documentId)).toBe(2);
  });

  test('when it is translated: the new locale begins at zero', async () => {
    const { documentId } = await seenArticle('Tea', 2);
    await translateArticle(strapi, documentId, 'de', 'Tee');
    expect(await viewsOf(strapi, ARTICLE, documentId, 'de')).toBe(0);
    expect(await viewsOf(strapi, ARTICLE, documentId, 'en')).toBe(2);
  });

  test('without drafts, too', async () => {
    await trackOnly(strapi, { ...PATTERNS, [AUTHOR]: '/authors/:slug' });
    const { documentId } = await strapi.documents(AUTHOR).create({ data: { name: 'Ada', slug: 'ada' } as object });
    await see('/authors/ada');
    await strapi.documents(AUTHOR).update({ documentId, data: { name: 'Ada L.' } as object });
    await service(strapi, 'jobs').runNow('look-after-entries');
    expect(await listed(documentId, '')).toMatchObject({ views: 1, title: 'Ada L.', exists: true });
    await strapi.documents(AUTHOR).delete({ documentId });
    await until(async () => (await listed(documentId, '')) === undefined);
  });
});

test('what editors do in the admin is no view, where reading through the API is one', async () => {
  const { documentId } = await publishArticle(strapi);
  const path = `/content-manager/collection-types/${ARTICLE}`;
  await service(strapi, 'tracking').choose(ARTICLE, { tracked: true, urlPattern: PATTERNS[ARTICLE], countReads: true });
  try {
    await administrator.get(path).expect(200);
    await administrator.get(`${path}/${documentId}`).expect(200);
    await administrator.put(`${path}/${documentId}`).send({ title: 'Green tea' }).expect(200);
    await administrator
      .post(`${path}/clone/${documentId}`)
      .send({ slug: `copy-of-${documentId}` })
      .expect(200);
    await bulk('bulkUnpublish', [documentId]);
    await bulk('bulkPublish', [documentId]);
    await bulk('bulkDelete', [documentId]);
  } finally {
    await service(strapi, 'tracking').choose(ARTICLE, { tracked: true, urlPattern: PATTERNS[ARTICLE], countReads: false });
  }
  expect(await viewsOfSite(strapi)).toBe(0);
});
