import { describe, expect, it } from 'vitest';
import { complaintAbout, examplePattern } from '../../../admin/src/format/urlPattern';
import type { TrackableType } from '../../../contracts/tracking';

const article: Pick<TrackableType, 'uid' | 'kind' | 'parameters'> = {
  uid: 'api::article.article',
  kind: 'collectionType',
  parameters: ['slug', 'documentId', 'locale'],
};
const home: typeof article = { uid: 'api::home.home', kind: 'singleType', parameters: ['documentId'] };

describe('a URL pattern, while it is typed', () => {
  it.each([
    '',
    '/articles/:slug',
    '/:locale/articles/:slug',
    '{/:locale}/articles/:slug',
    '/articles/:slug.html',
    '/a/\\:b/:documentId',
    '/docs/*slug',
  ])('may be %j', (pattern) => {
    expect(complaintAbout(pattern, article)).toBeNull();
  });

  it.each([
    ['articles/:slug', 'tracking.pattern.start'],
    ['https://example.com/:slug', 'tracking.pattern.start'],
    ['/my articles/:slug', 'tracking.pattern.characters'],
    ['/articles?slug=:slug', 'tracking.pattern.characters'],
    ['/articles#:slug', 'tracking.pattern.characters'],
    ['/articles/:sluk', 'tracking.pattern.unknown'],
    ['/articles', 'tracking.pattern.parameter'],
    ['/:locale/articles', 'tracking.pattern.parameter'],
  ])('%j is refused', (pattern, key) => {
    expect(complaintAbout(pattern, article)?.key).toBe(key);
  });

  it('says which parameter is unknown and which there are', () => {
    expect(complaintAbout('/articles/:sluk', article)?.values).toEqual({
      name: ':sluk',
      parameters: ':slug, :documentId, :locale',
    });
  });

  it('of a single type needs no parameter', () => {
    expect(complaintAbout('/about', home)).toBeNull();
  });
});

describe('the example of a URL pattern', () => {
  it.each([
    [article, '/article/:slug'],
    [{ ...article, parameters: ['documentId'] }, '/article/:documentId'],
    [home, '/home'],
  ])('fits the type', (type, pattern) => {
    expect(examplePattern(type)).toBe(pattern);
    expect(complaintAbout(pattern, type)).toBeNull();
  });
});
