import { expect, test } from 'vitest';
import { trackingRules } from '../../../server/src/settings/tracking-rules';

test('the most exact pattern comes first', () => {
  const rules = trackingRules({
    'api::page.page': { tracked: true, urlPattern: '/:section/:slug' },
    'api::article.article': { tracked: true, urlPattern: '/articles/:slug' },
    'api::about.about': { tracked: false, urlPattern: '/articles/about' },
  });
  expect(rules.match('/articles/about').map(({ uid }) => uid)).toEqual([
    'api::about.about',
    'api::article.article',
    'api::page.page',
  ]);
});

test('a type without a pattern fits no path', () => {
  const rules = trackingRules({ 'api::article.article': { tracked: true, urlPattern: '' } });
  expect(rules.match('/')).toEqual([]);
  expect(rules.isTracked('api::article.article')).toBe(true);
});

test('counts the tracked types', () => {
  const choice = { urlPattern: '' };
  expect(trackingRules({ a: { tracked: false, ...choice }, b: { tracked: false, ...choice } }).trackedTypes).toBe(0);
  expect(trackingRules({ a: { tracked: true, ...choice }, b: { tracked: false, ...choice } }).trackedTypes).toBe(1);
});
