import type { Core } from '@strapi/strapi';
import { expect, test } from 'vitest';
import { entriesIn } from '../../../server/src/content/entries-in';

const TYPES: Record<string, object> = {
  'api::article.article': {
    uid: 'api::article.article',
    attributes: {
      title: { type: 'string' },
      author: { type: 'relation', relation: 'manyToOne', target: 'api::author.author' },
      teaser: { type: 'component', component: 'page.teaser' },
      teasers: { type: 'component', component: 'page.teaser', repeatable: true },
      sections: { type: 'dynamiczone', components: ['page.teaser'] },
      anything: { type: 'relation', relation: 'morphToMany' },
      data: { type: 'json' },
    },
  },
  'api::author.author': { uid: 'api::author.author', attributes: { name: { type: 'string' } } },
};

/** Types as Strapi describes them: articles with teasers and sections, in which other entries are named. */
const schemas = {
  contentType: (uid: string) => TYPES[uid],
  components: {
    'page.teaser': {
      attributes: {
        of: { type: 'relation', relation: 'oneToOne', target: 'api::article.article' },
        inner: { type: 'component', component: 'page.teaser' },
      },
    },
  },
} as unknown as Core.Strapi;

const ARTICLE = 'api::article.article';

const found = (data: unknown, isDeep = true) =>
  entriesIn(schemas, ARTICLE, data, isDeep).map(({ uid, documentId, locale }) => [uid.split('.')[1], documentId, locale]);

test('entries come with those that they are related to, also in components and dynamic zones', () => {
  const article = {
    documentId: 'a',
    locale: 'de',
    author: { documentId: 'b' },
    teaser: { id: 1, of: { documentId: 'c', locale: 'en' }, inner: { of: { documentId: 'd' } } },
    teasers: [{ of: { documentId: 'e' } }, { of: null }],
    sections: [
      { __component: 'page.teaser', of: { documentId: 'f' } },
      { __component: 'page.gone', of: { documentId: 'g' } },
    ],
    anything: [{ __type: 'api::author.author', documentId: 'h' }, { documentId: 'i' }],
    data: { documentId: 'j', author: { documentId: 'k' } },
  };
  expect(found([article])).toEqual([
    ['article', 'a', 'de'],
    ['author', 'b', 'de'],
    ['article', 'c', 'en'],
    ['article', 'd', 'de'],
    ['article', 'e', 'de'],
    ['article', 'f', 'de'],
    ['author', 'h', 'de'],
  ]);
  expect(found(article, false)).toEqual([['article', 'a', 'de']]);
});

test('entries in the form of Strapi 4 are found, and where their attributes are', () => {
  const author = { id: 2, documentId: 'b', attributes: { name: 'Ada' } };
  const article = { id: 1, documentId: 'a', attributes: { locale: 'de', author: { data: author } } };
  expect(found(article)).toEqual([
    ['article', 'a', 'de'],
    ['author', 'b', 'de'],
  ]);
  expect(entriesIn(schemas, ARTICLE, article, true).map(({ attributes }) => attributes)).toEqual([
    article.attributes,
    author.attributes,
  ]);
});

test.each([
  [null],
  [undefined],
  ['text'],
  [7],
  [[null, 'text', [{}]]],
  [{}],
  [{ documentId: 7 }],
  [{ author: 'a', teasers: 'b' }],
])('an answer of another kind has no entries: %j', (data) => {
  expect(found(data)).toEqual([]);
});
