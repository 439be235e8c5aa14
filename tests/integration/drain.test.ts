import type { Core, UID } from '@strapi/strapi';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { eventBuffer } from '../../server/src/buffer';
import { drainBatch } from '../../server/src/drain/drain-batch';
import { appGround, appTransactions } from '../../server/src/drain/ground';
import { app } from '../helpers/app';
import { ARTICLE, PATTERNS, PRODUCT, publishArticle, publishProduct, translateArticle } from '../helpers/content';
import { forgetAll, service, siteOverview, trackOnly, viewsOf, viewsOfSite } from '../helpers/insight';
import { anotherReader, send, viewOf } from '../helpers/visits';

let strapi: Core.Strapi;
const articles = () => strapi.documents(ARTICLE as UID.ContentType);

beforeAll(async () => {
  strapi = await app();
  await trackOnly(strapi, PATTERNS);
});

beforeEach(() => forgetAll(strapi));

const importViews = (views: { visitor: string; at: string; path: string }[]) =>
  service(strapi, 'collect').importEvents(
    views.map(({ path, ...event }) => ({ kind: 'view' as const, url: `https://site.test${path}`, ...event })),
  );

describe('a page is linked to its entry', () => {
  test('by the URL pattern', async () => {
    const { documentId, slug } = await publishArticle(strapi);
    await send(strapi, viewOf(`/articles/${slug}`)).expect(204);
    await send(strapi, viewOf(`/articles/${slug}/?utm_source=mail#top`), anotherReader()).expect(204);
    expect(await viewsOf(strapi, ARTICLE, documentId)).toBe(2);
  });

  test('by the entry that it names, whatever its path', async () => {
    const { documentId } = await publishProduct(strapi);
    await send(strapi, viewOf('/anywhere', { target: { uid: PRODUCT, documentId } })).expect(204);
    expect(await viewsOf(strapi, PRODUCT, documentId)).toBe(1);
  });

  test('and counts only for the site when its path is no entry’s', async () => {
    const { documentId } = await publishArticle(strapi);
    await send(strapi, viewOf('/articles/no-such-article')).expect(204);
    await send(strapi, viewOf('/imprint')).expect(204);
    expect(await viewsOf(strapi, ARTICLE, documentId)).toBe(0);
    expect(await viewsOfSite(strapi)).toBe(2);
    expect((await service(strapi, 'reports').topEntries('30d', () => true)).entries).toEqual([]);
  });
});

describe('two locales of an entry', () => {
  test('stay apart', async () => {
    const { documentId, slug } = await publishArticle(strapi);
    const germanSlug = await translateArticle(strapi, documentId, 'de', 'Tee');
    await send(strapi, viewOf(`/articles/${slug}`)).expect(204);
    await send(strapi, viewOf(`/de/articles/${germanSlug}`)).expect(204);
    await send(strapi, viewOf('/x', { target: { uid: ARTICLE, documentId, locale: 'de' } }), anotherReader()).expect(204);
    expect(await viewsOf(strapi, ARTICLE, documentId, 'en')).toBe(1);
    expect(await viewsOf(strapi, ARTICLE, documentId, 'de')).toBe(2);
    expect(await viewsOf(strapi, ARTICLE, documentId)).toBe(1);
  });

  test('with the same slug are told apart by the path, then by the language of the page', async () => {
    const { documentId, slug } = await publishArticle(strapi);
    await articles().update({ documentId, locale: 'de', data: { title: 'Tee', slug } as object });
    await articles().publish({ documentId, locale: 'de' });
    await send(strapi, viewOf(`/de/articles/${slug}`)).expect(204);
    await send(strapi, viewOf(`/articles/${slug}`, { locale: 'de-AT' }), anotherReader()).expect(204);
    await send(strapi, viewOf(`/articles/${slug}`)).expect(204);
    expect(await viewsOf(strapi, ARTICLE, documentId, 'de')).toBe(2);
    expect(await viewsOf(strapi, ARTICLE, documentId, 'en')).toBe(1);
  });
});

describe('the numbers of an entry', () => {
  test('stay when it is unpublished, published again, and published over', async () => {
    const { documentId, slug } = await publishArticle(strapi);
    const seen = async () => {
      await send(strapi, viewOf(`/articles/${slug}`), anotherReader()).expect(204);
      return viewsOf(strapi, ARTICLE, documentId);
    };
    expect(await seen()).toBe(1);
    await articles().unpublish({ documentId });
    expect(await viewsOf(strapi, ARTICLE, documentId)).toBe(1);
    await articles().publish({ documentId });
    expect(await seen()).toBe(2);
    await articles().update({ documentId, data: { title: 'Green tea' } as object });
    await articles().publish({ documentId });
    expect(await seen()).toBe(3);
    expect((await service(strapi, 'reports').topEntries('today', () => true)).entries).toMatchObject([
      { documentId, title: 'Green tea', views: 3, exists: true },
    ]);
  });

  test('stand under the title that the Content Manager lists it by: that of the draft', async () => {
    const { documentId, slug } = await publishArticle(strapi, 'Published');
    await articles().update({ documentId, data: { title: 'Draft' } as object });
    await send(strapi, viewOf(`/articles/${slug}`)).expect(204);
    await viewsOfSite(strapi);
    expect((await service(strapi, 'reports').topEntries('7d', () => true)).entries).toMatchObject([
      { documentId, title: 'Draft' },
    ]);
  });

  test('stay under its last known title when it is deleted', async () => {
    const { documentId, slug } = await publishArticle(strapi, 'Old news');
    await send(strapi, viewOf(`/articles/${slug}`)).expect(204);
    await viewsOfSite(strapi);
    await articles().delete({ documentId });
    expect((await service(strapi, 'reports').topEntries('7d', () => true)).entries).toMatchObject([
      { documentId, title: 'Old news', views: 1, exists: false },
    ]);
  });

  test('stay when its type is switched off, and go on when it is switched on again', async () => {
    const { documentId, slug } = await publishArticle(strapi);
    await send(strapi, viewOf(`/articles/${slug}`)).expect(204);
    expect(await viewsOf(strapi, ARTICLE, documentId)).toBe(1);
    await trackOnly(strapi, { [PRODUCT]: PATTERNS[PRODUCT] });
    expect(await service(strapi, 'reports').entryNumbers(ARTICLE, documentId, undefined, () => true)).toEqual({ tracked: false });
    await trackOnly(strapi, PATTERNS);
    await send(strapi, viewOf(`/articles/${slug}`), anotherReader()).expect(204);
    expect(await viewsOf(strapi, ARTICLE, documentId)).toBe(2);
  });
});

describe('the drain', () => {
  /** How far the checkpoint says that the buffer has been applied. */
  const taken = async (): Promise<number> =>
    Number((await strapi.db.connection('insight_checkpoints').first('taken'))?.taken ?? 0);

  test('applies by itself what is buffered', async () => {
    const { documentId, slug } = await publishArticle(strapi);
    await send(strapi, viewOf(`/articles/${slug}`)).expect(204);
    await expect
      .poll(async () => await service(strapi, 'reports').entryNumbers(ARTICLE, documentId, undefined, () => true), {
        timeout: 10_000,
      })
      .toMatchObject({ allTime: { views: 1, visitors: 1 } });
  });

  test('run twice at once applies everything once', async () => {
    const views = Array.from({ length: 300 }, (_, number) => ({
      visitor: `visitor-${number % 20}`,
      at: new Date(Date.now() - number * 60_000).toISOString(),
      path: `/page-${number}`,
    }));
    await importViews(views);
    const drain = () => drainBatch(appGround(strapi), appTransactions(strapi), eventBuffer(strapi), 100);
    await Promise.all(Array.from({ length: 4 }, drain));
    await service(strapi, 'drain').drainAll();
    const { now } = await siteOverview(strapi, '7d');
    expect(now.views).toBe(300);
  });

  test('that fails half-way leaves nothing half-done, and applies all later', async () => {
    await importViews([{ visitor: 'visitor-1', at: new Date().toISOString(), path: '/a' }]);
    await strapi.db.connection.schema.renameTable('insight_totals', 'totals_away');
    await expect(service(strapi, 'drain').drainAll()).rejects.toThrow('insight_totals');
    expect(await strapi.db.connection('insight_page_views').first('id')).toBeUndefined();
    expect(await taken()).toBe(0);
    await strapi.db.connection.schema.renameTable('totals_away', 'insight_totals');
    expect(await viewsOfSite(strapi)).toBe(1);
    expect(await taken()).toBe(1);
  });

  test('applies events of many months, each in its own', async () => {
    await importViews([
      { visitor: 'visitor-1', at: '2024-02-29T12:00:00Z', path: '/a' },
      { visitor: 'visitor-1', at: '2024-03-01T12:00:00Z', path: '/a' },
      { visitor: 'visitor-1', at: '2014-01-07T00:00:15Z', path: '/a' },
    ]);
    await service(strapi, 'drain').drainAll();
    const months = await strapi.db
      .connection('insight_totals')
      .join('insight_targets', 'insight_targets.id', 'insight_totals.target_id')
      .where({ period: 'month', key: 'site' })
      .orderBy('start')
      .select('start', 'views', 'visitors');
    expect(months).toEqual([
      { start: '2014-01', views: 1, visitors: 1 },
      { start: '2024-02', views: 1, visitors: 1 },
      { start: '2024-03', views: 1, visitors: 1 },
    ]);
  });

  test('makes of text that is hostile only text', async () => {
    const hostile = '\'; drop table insight_totals; -- \\ " ` % ?';
    const { documentId } = await publishArticle(strapi);
    await send(
      strapi,
      viewOf(`/${encodeURIComponent(hostile)}`, { title: hostile, referrer: `https://x.test/?${hostile}` }),
    ).expect(204);
    await send(strapi, viewOf('/', { target: { uid: ARTICLE, documentId, locale: hostile.slice(0, 35) } })).expect(204);
    await send(strapi, viewOf('/', { target: { uid: hostile, documentId } })).expect(204);
    await send(strapi, viewOf('/', { target: { uid: '__proto__', documentId: 'constructor' } })).expect(204);
    expect(await viewsOfSite(strapi)).toBe(2);
    expect(await strapi.db.connection('insight_page_views').whereNot({ title: '' }).first('title')).toEqual({ title: hostile });
  });
});

test('what is imported is checked: one wrong event, and none is brought in', async () => {
  const good = { kind: 'view' as const, url: 'https://site.test/', at: '2026-01-01T00:00:00Z', visitor: 'visitor-1' };
  await expect(service(strapi, 'collect').importEvents([good, { ...good, at: 'yesterday' }])).rejects.toThrow(
    '1.at: must be a time with a zone',
  );
  expect(await viewsOfSite(strapi)).toBe(0);
});
