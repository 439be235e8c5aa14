import type { Core } from '@strapi/strapi';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { app } from '../helpers/app';
import { ARTICLE, PATTERNS, PRODUCT, publishProduct } from '../helpers/content';
import { forgetAll, service, trackOnly, viewsOf, viewsOfSite } from '../helpers/insight';
import { send, viewOf } from '../helpers/visits';

let strapi: Core.Strapi;

beforeAll(async () => {
  strapi = await app();
  await trackOnly(strapi, PATTERNS);
});

beforeEach(() => forgetAll(strapi));

describe('not counted, and answered like the rest', () => {
  test.each([
    ['a reader who objects by Do Not Track', { DNT: '1' }],
    ['a reader who objects by Global Privacy Control', { 'Sec-GPC': '1' }],
    ['a page that is only prefetched', { 'Sec-Purpose': 'prefetch' }],
    ['a search engine', { 'User-Agent': 'Mozilla/5.0 (compatible; Googlebot/2.1)' }],
    ['a program without a name', { 'User-Agent': '' }],
  ])('%s', async (_, headers) => {
    await send(strapi, viewOf('/'), headers).expect(204);
    expect(await viewsOfSite(strapi)).toBe(0);
  });

  test('an entry of a type that is not tracked, by its name or by its path', async () => {
    const { documentId, slug } = await publishProduct(strapi);
    await trackOnly(strapi, { [ARTICLE]: PATTERNS[ARTICLE] });
    await service(strapi, 'tracking').choose(PRODUCT, { tracked: false, urlPattern: PATTERNS[PRODUCT] });
    await send(strapi, viewOf('/x', { target: { uid: PRODUCT, documentId } })).expect(204);
    await send(strapi, viewOf(`/products/${slug}`)).expect(204);
    expect(await viewsOfSite(strapi)).toBe(0);
    await trackOnly(strapi, PATTERNS);
    expect(await viewsOf(strapi, PRODUCT, documentId)).toBe(0);
  });

  test('anything, as long as no type is tracked: nothing is even stored', async () => {
    await trackOnly(strapi, {});
    await send(strapi, viewOf('/')).expect(204);
    expect(await strapi.db.connection('insight_inbox_batches').first('id')).toBeUndefined();
    await trackOnly(strapi, PATTERNS);
    expect(await viewsOfSite(strapi)).toBe(0);
  });

  test('an entry that there is not', async () => {
    await send(strapi, viewOf('/x', { target: { uid: ARTICLE, documentId: 'nosuchdocument' } })).expect(204);
    expect(await viewsOfSite(strapi)).toBe(0);
  });
});
