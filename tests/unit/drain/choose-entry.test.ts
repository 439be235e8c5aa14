import { describe, expect, test } from 'vitest';
import { chooseEntry } from '../../../server/src/drain/targets/choose-entry';
import type { EntryRow } from '../../../server/src/drain/targets/find-entries';

const row = (documentId: string, locale: string, isPublished: boolean, slug = 'tea'): EntryRow => ({
  documentId,
  locale,
  isPublished,
  title: slug,
  values: { slug, documentId },
});
const asked = (locale: string, parameters: Record<string, string> = { slug: 'tea' }) => ({
  uid: 'api::article.article',
  parameters,
  locale,
});
const choose = (rows: EntryRow[], candidate = asked('')) => chooseEntry(rows, candidate, 'en');

describe('the entry that a page shows', () => {
  test('has all the values of the address', () => {
    expect(choose([row('a', 'en', true, 'coffee')])).toBeUndefined();
    expect(choose([row('a', 'en', true)], asked('', { slug: 'tea', documentId: 'b' }))).toBeUndefined();
    expect(choose([row('a', 'en', true)])?.documentId).toBe('a');
  });

  test('is in the locale asked for, else of its language, else in the default locale, else in any', () => {
    const german = row('de', 'de', true);
    const english = row('en', 'en', true);
    const austrian = row('at', 'de-AT', true);
    const french = row('fr', 'fr', true);
    expect(choose([english, austrian, german], asked('de-at'))?.documentId).toBe('at');
    expect(choose([english, french, german], asked('de-CH'))?.documentId).toBe('de');
    expect(choose([french, german, english], asked('it'))?.documentId).toBe('en');
    expect(choose([french, german], asked('it'))?.documentId).toBe('fr');
    expect(choose([german, english])?.documentId).toBe('en');
  });

  test('is the published one where another draft has the same address', () => {
    expect(choose([row('draft', 'en', false), row('published', 'en', true)])?.documentId).toBe('published');
  });

  test('of a single type is the one there is', () => {
    expect(choose([row('only', '', true)], asked('', {}))?.documentId).toBe('only');
  });

  test('is found by a number that the address writes as text', () => {
    const numbered = { ...row('a', 'en', true), values: { number: 7 } };
    expect(choose([numbered], asked('', { number: '7' }))?.documentId).toBe('a');
  });
});
