import type { Core, UID } from '@strapi/strapi';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { actionOf } from '../../contracts/permissions';
import { type Administrator, administratorWho, superAdministrator } from '../helpers/administrators';
import { app } from '../helpers/app';
import { ARTICLE, AUTHOR, PATTERNS, PRODUCT, publishArticle, publishProduct, translateArticle } from '../helpers/content';
import { askForList, type ListQuestion, list } from '../helpers/content-list';
import { forgetAll, trackOnly } from '../helpers/insight';
import { type SeenEntry, seeEntries } from '../helpers/seen-entries';

const READ_NUMBERS = { action: actionOf('read-entry-numbers') };
const READ_ENTRIES = 'plugin::content-manager.explorer.read';

let strapi: Core.Strapi;
let administrator: Administrator;

const namesOf = async (question: ListQuestion, asker = administrator): Promise<string> =>
  (await list(asker, PRODUCT, question)).results.map(({ name }) => name).join(' ');
const titlesOf = async (question: ListQuestion, asker = administrator): Promise<string> =>
  (await list(asker, ARTICLE, question)).results.map(({ title }) => title).join(' ');

/** Products called A, B, C… in this order, seen as often as it is said; nothing is seen of those beyond. */
const makeProducts = async (names: string, views: Record<string, Partial<SeenEntry>>): Promise<Map<string, string>> => {
  const ids = new Map<string, string>();
  for (const name of names) {
    ids.set(name, (await publishProduct(strapi, name)).documentId);
  }
  await seeEntries(
    strapi,
    Object.entries(views).map(([name, seen]) => ({ uid: PRODUCT, documentId: ids.get(name) ?? '', views: 1, ...seen })),
  );
  return ids;
};

const removeAll = async (uid: string): Promise<void> => {
  const documents = strapi.documents(uid as UID.ContentType);
  for (const { documentId } of await documents.findMany({ fields: ['documentId'], locale: '*' })) {
    await documents.delete({ documentId, locale: '*' });
  }
};

beforeAll(async () => {
  strapi = await app();
  administrator = await superAdministrator(strapi);
});

const clean = async (): Promise<void> => {
  await trackOnly(strapi, PATTERNS);
  for (const uid of [PRODUCT, ARTICLE, AUTHOR]) {
    await removeAll(uid);
  }
};

beforeEach(async () => {
  await clean();
  await forgetAll(strapi);
});

afterEach(clean);

describe('a list sorted by views', () => {
  test('has the most viewed first or last, and those without a view at the other end in the order they were made', async () => {
    await makeProducts('ABCDEF', { B: { views: 2 }, D: { views: 5 }, E: { views: 2 } });
    expect(await namesOf({ sort: 'insightViews:DESC' })).toBe('D B E A C F');
    expect(await namesOf({ sort: 'insightViews:ASC' })).toBe('A C F B E D');
    expect(await namesOf({ sort: 'insightViews' })).toBe('A C F B E D');
  });

  test('is sorted over all pages, with as many entries in all as ever', async () => {
    await makeProducts('ABCDEFG', { B: { views: 2 }, D: { views: 5 }, G: { views: 3 } });
    const page = (number: number) => list(administrator, PRODUCT, { sort: 'insightViews:DESC', page: number, pageSize: 3 });
    const pages = [await page(1), await page(2), await page(3)];
    expect(pages.map(({ results }) => results.map(({ name }) => name).join(''))).toEqual(['DGB', 'ACE', 'F']);
    expect(pages[1]?.pagination).toEqual({ page: 2, pageSize: 3, pageCount: 3, total: 7 });
    expect((await page(4)).results).toEqual([]);
  });

  test('goes by the range', async () => {
    await makeProducts('ABC', { A: { views: 4, daysAgo: 40 }, B: { views: 3, daysAgo: 10 }, C: { views: 1, daysAgo: 0 } });
    const inRange = (insightRange?: string) => namesOf({ sort: 'insightViews:DESC', insightRange });
    expect(await inRange('all')).toBe('A B C');
    expect(await inRange('90d')).toBe('A B C');
    expect(await inRange('30d')).toBe('B C A');
    expect(await inRange('7d')).toBe('C A B');
    expect(await inRange('today')).toBe('C A B');
    expect(await inRange()).toBe('B C A');
  });

  test('goes by visitors when these are asked for', async () => {
    await makeProducts('ABC', { A: { views: 5, visitors: 1 }, B: { views: 3, visitors: 3 }, C: { views: 4, visitors: 2 } });
    expect(await namesOf({ sort: 'insightVisitors:DESC' })).toBe('B C A');
    expect(await namesOf({ sort: 'insightVisitors:ASC' })).toBe('A C B');
    expect(await namesOf({ sort: 'insightViews:DESC' })).toBe('A C B');
  });

  test('keeps to filters and search', async () => {
    await makeProducts('ABCD', { B: { views: 2 }, C: { views: 9 }, D: { views: 1 } });
    const { documentId } = await publishProduct(strapi, 'Bowl');
    await publishProduct(strapi, 'Bowling');
    await seeEntries(strapi, [{ uid: PRODUCT, documentId, views: 1 }]);
    const filters = { $and: [{ name: { $ne: 'C' } }] };
    const answer = await list(administrator, PRODUCT, { sort: 'insightViews:DESC', filters });
    expect(answer.results.map(({ name }) => name).join(' ')).toBe('B D Bowl A Bowling');
    expect(answer.pagination.total).toBe(5);
    expect(await namesOf({ sort: 'insightViews:ASC', _q: 'bowl' })).toBe('Bowling Bowl');
    expect(await namesOf({ sort: 'insightViews:DESC', _q: 'nothing is called so' })).toBe('');
  });

  test('keeps to filters of relations, and each entry comes once', async () => {
    const authors = strapi.documents(AUTHOR as UID.ContentType);
    const author = await authors.create({ data: { name: 'Ada', slug: 'ada' } as object });
    const articles = strapi.documents(ARTICLE as UID.ContentType);
    const seen: SeenEntry[] = [];
    for (const [title, views] of [
      ['A', 1],
      ['B', 3],
      ['C', 2],
    ] as const) {
      const { documentId } = await publishArticle(strapi, title);
      seen.push({ uid: ARTICLE, documentId, locale: 'en', views });
      if (title !== 'C') {
        await articles.update({ documentId, locale: 'en', data: { author: author.documentId } as object });
      }
    }
    await seeEntries(strapi, seen);
    const filters = { $and: [{ author: { name: { $contains: 'Ad' } } }] };
    expect(await titlesOf({ sort: 'insightViews:DESC', filters })).toBe('B A');
    const answer = await list(administrator, ARTICLE, { sort: 'insightViews:ASC', filters });
    expect(answer).toMatchObject({
      results: [{ title: 'A', author: { name: 'Ada' } }, { title: 'B' }],
      pagination: { total: 2 },
    });
    await authors.delete({ documentId: author.documentId });
  });

  test('counts the entries of a localised type in the locale of the list', async () => {
    const one = await publishArticle(strapi, 'One');
    const two = await publishArticle(strapi, 'Two');
    await translateArticle(strapi, one.documentId, 'de', 'Eins');
    await translateArticle(strapi, two.documentId, 'de', 'Zwei');
    await seeEntries(strapi, [
      { uid: ARTICLE, documentId: one.documentId, locale: 'en', views: 5 },
      { uid: ARTICLE, documentId: two.documentId, locale: 'en', views: 1 },
      { uid: ARTICLE, documentId: two.documentId, locale: 'de', views: 2 },
    ]);
    expect(await titlesOf({ sort: 'insightViews:DESC', locale: 'en' })).toBe('One Two');
    expect(await titlesOf({ sort: 'insightViews:DESC', locale: 'de' })).toBe('Zwei Eins');
    expect(await titlesOf({ sort: 'insightViews:ASC', locale: 'de' })).toBe('Eins Zwei');
    expect(await titlesOf({ sort: 'insightViews:DESC' })).toBe('One Two');
    expect(await titlesOf({ sort: 'insightViews:DESC', locale: 'fr' })).toBe('');
  });

  test('lists drafts with the status they have, and keeps to a filter by status', async () => {
    const ids = await makeProducts('ABC', { A: { views: 1 }, B: { views: 3 } });
    const products = strapi.documents(PRODUCT as UID.ContentType);
    await products.create({ data: { name: 'Draft', slug: 'draft', price: 1 } as object });
    await products.update({ documentId: ids.get('A') ?? '', data: { name: 'Changed' } as object });
    const { results } = await list(administrator, PRODUCT, { sort: 'insightViews:DESC' });
    expect(results.map(({ name, status }) => `${name} ${status}`)).toEqual([
      'B published',
      'Changed modified',
      'C published',
      'Draft draft',
    ]);
    const ofStatus = (status: string) =>
      namesOf({ sort: 'insightViews:ASC', filters: { $and: [{ __status: { $eq: status } }] } });
    expect(await ofStatus('draft')).toBe('Draft');
    expect(await ofStatus('published')).toBe('C A B');
    expect(await ofStatus('published-modified')).toBe('A');
    expect(await ofStatus('published-unmodified')).toBe('C B');
  });

  test('is of types without draft and publish, too', async () => {
    await trackOnly(strapi, { [AUTHOR]: '/authors/:slug' });
    const authors = strapi.documents(AUTHOR as UID.ContentType);
    const made: string[] = [];
    for (const name of ['Ada', 'Bea']) {
      made.push((await authors.create({ data: { name, slug: name.toLowerCase() } as object })).documentId);
    }
    await seeEntries(strapi, [{ uid: AUTHOR, documentId: made[1] ?? '', views: 2 }]);
    const { results } = await list(administrator, AUTHOR, { sort: 'insightViews:DESC' });
    expect(results.map(({ name }) => name)).toEqual(['Bea', 'Ada']);
  });

  test('does not count what is of another type or of a page', async () => {
    const ids = await makeProducts('AB', { B: { views: 1 } });
    const { documentId } = await publishArticle(strapi, 'Another');
    await seeEntries(strapi, [{ uid: ARTICLE, documentId, views: 4 }]);
    await strapi.db
      .connection('insight_targets')
      .where({ uid: ARTICLE })
      .update({ entry_id: ids.get('A'), entry_locale: '' });
    expect(await namesOf({ sort: 'insightViews:DESC' })).toBe('B A');
  });
});

describe('other lists', () => {
  test('are sorted by Strapi as ever', async () => {
    await makeProducts('ABC', { B: { views: 2 } });
    expect(await namesOf({ sort: 'name:DESC' })).toBe('C B A');
    expect(await namesOf({ sort: 'name:DESC', insightRange: '7d' })).toBe('C B A');
    expect(await namesOf({ sort: 'status:ASC' })).toBe('A B C');
    expect(await namesOf({})).toBe('A B C');
    await askForList(administrator, PRODUCT, { sort: 'insightNothing:DESC' }).expect(400);
  });
});

describe('a list that is asked for wrongly', () => {
  test.each([
    [{ sort: 'insightViews:SIDEWAYS' }, 'sort: a list is sorted by insightViews or insightVisitors alone'],
    [{ sort: 'insightViews:DESC:7d' }, 'sort: a list'],
    [{ sort: 'insightViews:DESC,name:ASC' }, 'sort: a list'],
    [{ sort: 'name:ASC, insightVisitors:DESC' }, 'sort: a list'],
    [{ sort: ['insightViews:DESC'] }, 'sort: a list'],
    [{ sort: { insightViews: 'DESC' } }, 'sort: a list'],
    [{ sort: 'insightViews:DESC', insightRange: '1y' }, 'insightRange: must be one of today, 7d, 30d, 90d, 12m, all'],
    [{ sort: 'insightViews:DESC', insightRange: ['7d', '30d'] }, 'insightRange: must be one of'],
  ])('is refused, saying what is wrong: %j', async (question, complaint) => {
    const answer = await askForList(administrator, PRODUCT, question).expect(400);
    expect(answer.body.error.message).toContain(complaint);
  });

  test('is refused by Strapi where it is not about us', async () => {
    await askForList(administrator, PRODUCT, { sort: 'insightViews:DESC', filters: { nothing: { $eq: 1 } } }).expect(400);
    await askForList(administrator, 'api::nothing.nothing', { sort: 'insightViews:DESC' }).expect(403);
  });
});

describe('who may not see numbers', () => {
  test('gets the list in its usual order, and cannot tell which entries are viewed', async () => {
    await makeProducts('ABC', { B: { views: 2 }, C: { views: 5 } });
    const editor = await administratorWho(strapi, [{ action: READ_ENTRIES, subject: PRODUCT }]);
    for (const sort of ['insightViews:DESC', 'insightViews:ASC', 'insightVisitors:DESC', 'insightViews:SIDEWAYS']) {
      expect(await namesOf({ sort }, editor)).toBe('A B C');
    }
  });

  test('gets no list of a type that they may not read', async () => {
    const editor = await administratorWho(strapi, [READ_NUMBERS]);
    await askForList(editor, PRODUCT, { sort: 'insightViews:DESC' }).expect(403);
  });

  test('sees entries sorted as far as their role lets them', async () => {
    await makeProducts('ABC', { B: { views: 2 }, C: { views: 5 } });
    const conditions = ['admin::is-creator'];
    const editor = await administratorWho(strapi, [READ_NUMBERS, { action: READ_ENTRIES, subject: PRODUCT, conditions }]);
    expect(await namesOf({ sort: 'insightViews:DESC' }, editor)).toBe('');
    const all = await administratorWho(strapi, [READ_NUMBERS, { action: READ_ENTRIES, subject: PRODUCT }]);
    expect(await namesOf({ sort: 'insightViews:DESC' }, all)).toBe('C B A');
  });

  test('and a type that is not tracked any more, get the list in its usual order', async () => {
    await makeProducts('ABC', { B: { views: 2 }, C: { views: 5 } });
    await trackOnly(strapi, {});
    expect(await namesOf({ sort: 'insightViews:DESC' })).toBe('A B C');
    await trackOnly(strapi, PATTERNS);
  });
});

describe('while the totals cannot be read', () => {
  test('a list is there in its usual order', async () => {
    await makeProducts('AB', { B: { views: 2 } });
    await strapi.db.connection.schema.renameTable('insight_totals', 'insight_totals_away');
    try {
      expect(await namesOf({ sort: 'insightViews:DESC' })).toBe('A B');
    } finally {
      await strapi.db.connection.schema.renameTable('insight_totals_away', 'insight_totals');
    }
    expect(await namesOf({ sort: 'insightViews:DESC' })).toBe('B A');
  });
});
