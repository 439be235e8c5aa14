import { describe, expect, test } from 'vitest';
import { complaintAbout, pathReader } from '../../../server/src/settings/url-pattern';

const KNOWN = ['slug', 'title', 'documentId', 'locale'];

describe('a URL pattern', () => {
  test.each([
    ['', 'is not needed'],
    ['/articles/:slug', 'names an attribute'],
    ['{/:locale}/articles/:slug', 'has an optional locale'],
    ['/docs/*slug', 'takes several segments'],
    ['/:documentId', 'names the document'],
  ])('%s is right: it %s', (pattern) => {
    expect(complaintAbout(pattern, KNOWN, true)).toBeNull();
  });

  test.each([
    ['articles/:slug', 'slash'],
    ['/articles/:slug?page=1', 'path only'],
    ['/my articles/:slug', 'path only'],
    ['/articles/:', 'cannot be read'],
    ['/articles/:slug{', 'cannot be read'],
    ['/articles/:sulg', '“sulg”'],
    ['/articles', 'tells the entries apart'],
    ['/:locale/articles', 'tells the entries apart'],
  ])('%s is refused, saying “%s”', (pattern, words) => {
    expect(complaintAbout(pattern, KNOWN, true)).toContain(words);
  });

  test('of a single type needs no parameter', () => {
    expect(complaintAbout('/about', KNOWN, false)).toBeNull();
  });

  test('reads the values from a path, decoded, with or without a trailing slash, in any case', () => {
    const read = pathReader('{/:locale}/articles/:slug');
    expect(read('/articles/caf%C3%A9')).toEqual({ slug: 'café' });
    expect(read('/de/Articles/tee/')).toEqual({ locale: 'de', slug: 'tee' });
    expect(read('/products/tee')).toBeNull();
  });

  test('joins the segments of a wildcard', () => {
    expect(pathReader('/docs/*slug')('/docs/start/install')).toEqual({ slug: 'start/install' });
  });

  test('does not fit a path with a broken escape', () => {
    expect(pathReader('/articles/:slug')('/articles/%E0%A4%A')).toBeNull();
  });
});
