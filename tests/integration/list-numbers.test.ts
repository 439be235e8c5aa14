import type { Core } from '@strapi/strapi';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { MOST_LISTED } from '../../contracts/list-columns';
import { actionOf } from '../../contracts/permissions';
import { type Administrator, administratorWho, superAdministrator } from '../helpers/administrators';
import { app } from '../helpers/app';
import { ARTICLE, AUTHOR, PATTERNS, PRODUCT, publishArticle, publishProduct, translateArticle } from '../helpers/content';
import { forgetAll, trackOnly } from '../helpers/insight';
import { seeEntries } from '../helpers/seen-entries';
import { edgesOfDay } from '../helpers/site-days';

const READ_NUMBERS = { action: actionOf('read-entry-numbers') };
const READ_ENTRIES = 'plugin::content-manager.explorer.read';

let strapi: Core.Strapi;
let administrator: Administrator;

const ask = (asker: Administrator, uid: string, body: object) => asker.post(`/insight/entries/${uid}/numbers`).send(body);
const numbers = async (uid: string, body: object) => (await ask(administrator, uid, body).expect(200)).body;

beforeAll(async () => {
  strapi = await app();
  administrator = await superAdministrator(strapi);
  await trackOnly(strapi, PATTERNS);
});

beforeEach(() => forgetAll(strapi));

describe('the numbers of a page of a list', () => {
  test('are those of the range, 0 where nobody came', async () => {
    const { documentId } = await publishProduct(strapi);
    const unseen = await publishProduct(strapi);
    const seen = { uid: PRODUCT, documentId };
    await seeEntries(strapi, [
      { ...seen, views: 3, visitors: 2, daysAgo: 1 },
      { ...seen, views: 1, daysAgo: 6 },
      { ...seen, views: 1, daysAgo: 7 },
      { ...seen, views: 1, daysAgo: 29 },
      { ...seen, views: 1, daysAgo: 30 },
      { ...seen, views: 1, daysAgo: 89 },
      { ...seen, views: 1, daysAgo: 90 },
      { ...seen, views: 1, daysAgo: 400 },
      { ...seen, views: 2, visitors: 1, at: new Date(Date.now() - 60_000).toISOString() },
    ]);
    const documentIds = [documentId, unseen.documentId];
    const of = async (range?: string) => {
      const answer = await numbers(PRODUCT, { documentIds, range });
      expect(answer[unseen.documentId]).toEqual({ views: 0, visitors: 0 });
      return answer[documentId];
    };
    expect(await of('today')).toEqual({ views: 2, visitors: 1 });
    expect(await of('7d')).toEqual({ views: 6, visitors: 4 });
    expect(await of('30d')).toEqual({ views: 8, visitors: 6 });
    expect(await of('90d')).toEqual({ views: 10, visitors: 8 });
    expect(await of('12m')).toEqual({ views: 11, visitors: 9 });
    expect(await of('all')).toEqual({ views: 12, visitors: 10 });
    expect(await of(undefined)).toEqual(await of('30d'));
  });

  test('end and begin with the day of the site, not of the server', async () => {
    const { documentId } = await publishProduct(strapi);
    const seen = { uid: PRODUCT, documentId, views: 1 };
    await seeEntries(strapi, [
      { ...seen, at: edgesOfDay(6).first },
      { ...seen, at: edgesOfDay(7).last },
    ]);
    const ofWeek = async () => (await numbers(PRODUCT, { documentIds: [documentId], range: '7d' }))[documentId].views;
    expect(await ofWeek()).toBe(1);
  });

  test('are those of the locale of the list', async () => {
    const { documentId } = await publishArticle(strapi, 'Tea');
    await translateArticle(strapi, documentId, 'de', 'Tee');
    const seen = { uid: ARTICLE, documentId };
    await seeEntries(strapi, [
      { ...seen, locale: 'en', views: 2 },
      { ...seen, locale: 'de', views: 3 },
    ]);
    const views = async (locale?: string) => (await numbers(ARTICLE, { documentIds: [documentId], locale }))[documentId]?.views;
    expect(await views('en')).toBe(2);
    expect(await views('de')).toBe(3);
    expect(await views()).toBe(2);
    expect(await views('fr')).toBeUndefined();
  });

  test('of another type with the same id are not taken', async () => {
    const { documentId } = await publishProduct(strapi);
    expect(await numbers(ARTICLE, { documentIds: [documentId] })).toEqual({});
  });

  test('are one answer for as many rows as a page can have', async () => {
    const { documentId } = await publishProduct(strapi);
    const documentIds = [documentId, ...Array.from({ length: MOST_LISTED - 1 }, (_, index) => `nothing-${index}`)];
    expect(Object.keys(await numbers(PRODUCT, { documentIds }))).toEqual([documentId]);
    const answer = await ask(administrator, PRODUCT, { documentIds: [...documentIds, 'one-more'] }).expect(400);
    expect(answer.body.error.message).toContain('documentIds');
  });

  test.each([
    [{}, 'documentIds'],
    [{ documentIds: [] }, 'documentIds'],
    [{ documentIds: 'one' }, 'documentIds'],
    [{ documentIds: [1] }, 'documentIds'],
    [{ documentIds: [''] }, 'documentIds'],
    [{ documentIds: ['a'.repeat(256)] }, 'documentIds'],
    [{ documentIds: ['a'], range: '1y' }, 'range: must be one of today, 7d, 30d, 90d, 12m, all'],
    [{ documentIds: ['a\u0000'] }, 'documentIds.0: must be the id of a document'],
    [{ documentIds: ['a'], locale: 7 }, 'locale'],
    [{ documentIds: ['a'], locale: 'en\u0000' }, 'locale: must be the code of a locale'],
    [{ documentIds: ['a'], from: '2026-01-01' }, 'from'],
    [[], 'object'],
  ])('refuse %j, saying what is wrong', async (body, complaint) => {
    const answer = await ask(administrator, PRODUCT, body).expect(400);
    expect(answer.body.error.message).toContain(complaint);
  });

  test('take ids for what they are, whatever is in them', async () => {
    const documentIds = ["' or 1=1 --", '__proto__', '*', '\u{1F375}'];
    expect(await numbers(PRODUCT, { documentIds })).toEqual({});
  });

  test('are not found for a type that is not tracked, or is not there', async () => {
    await ask(administrator, AUTHOR, { documentIds: ['a'] }).expect(404);
    await ask(administrator, 'api::nothing.nothing', { documentIds: ['a'] }).expect(404);
    await ask(administrator, '__proto__', { documentIds: ['a'] }).expect(404);
  });
});

describe('a role', () => {
  test('without the permission for numbers gets none', async () => {
    const { documentId } = await publishProduct(strapi);
    const editor = await administratorWho(strapi, [{ action: READ_ENTRIES, subject: PRODUCT }]);
    await ask(editor, PRODUCT, { documentIds: [documentId] }).expect(403);
  });

  test('that may not read the type gets none', async () => {
    const { documentId } = await publishProduct(strapi);
    const editor = await administratorWho(strapi, [READ_NUMBERS, { action: READ_ENTRIES, subject: ARTICLE }]);
    const answer = await ask(editor, PRODUCT, { documentIds: [documentId] }).expect(403);
    expect(answer.body.error.message).toBe('You may not read entries of this type.');
  });

  test('that may read only entries of its own gets only theirs', async () => {
    const { documentId } = await publishProduct(strapi);
    const conditions = ['admin::is-creator'];
    const editor = await administratorWho(strapi, [READ_NUMBERS, { action: READ_ENTRIES, subject: PRODUCT, conditions }]);
    expect((await ask(editor, PRODUCT, { documentIds: [documentId] }).expect(200)).body).toEqual({});
  });
});
