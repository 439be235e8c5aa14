import { expect, test } from 'vitest';
import type { AcceptedView } from '../../../server/src/buffer';
import { candidatesFor } from '../../../server/src/drain/targets/candidates';
import { trackingRules } from '../../../server/src/settings/tracking-rules';

const ARTICLE = 'api::article.article';
const PRODUCT = 'api::product.product';
const rules = trackingRules({
  [ARTICLE]: { tracked: true, urlPattern: '{/:locale}/articles/:slug' },
  [PRODUCT]: { tracked: false, urlPattern: '/products/:slug' },
});
const candidates = (view: Partial<AcceptedView>) =>
  candidatesFor({ target: null, path: '/', locale: '', ...view } as AcceptedView, rules);

test('an entry that the page names comes before what its path says', () => {
  expect(candidates({ path: '/articles/coffee', locale: 'en', target: { uid: ARTICLE, documentId: 'a', locale: 'de' } })).toEqual(
    [{ uid: ARTICLE, parameters: { documentId: 'a' }, locale: 'de' }],
  );
});

test('the locale in the path comes before the language of the page', () => {
  expect(candidates({ path: '/de/articles/tee', locale: 'en' })).toEqual([
    { uid: ARTICLE, parameters: { slug: 'tee' }, locale: 'de' },
  ]);
  expect(candidates({ path: '/articles/tee', locale: 'en' })).toEqual([
    { uid: ARTICLE, parameters: { slug: 'tee' }, locale: 'en' },
  ]);
});

test('a type that is not tracked is not looked for, named or by its path', () => {
  expect(candidates({ target: { uid: PRODUCT, documentId: 'a' } })).toBe('untracked');
  expect(candidates({ path: '/products/pot' })).toBe('untracked');
});

test('a path that fits no pattern is only a page', () => {
  expect(candidates({ path: '/imprint' })).toEqual([]);
});
