import { expect, test } from 'vitest';
import { isLike } from '../../../../server/src/reports/dashboard/packed/is-like';

test.each([
  ['/about', '/about', true],
  ['/about', '/About', false],
  ['/about', '/abou', false],
  ['*', '/', true],
  ['/a*', '/a', true],
  ['/a*', '/b/a', false],
  ['*us', '/about-us', true],
  ['*us', '/about-us/', false],
  ['/a*a', '/a', false],
  ['/a*a', '/aa', true],
  ['*ab*ab', '/ab', false],
  ['*ab*ab', '/abab', true],
  ['/*/tea/*', '/de/tea/green', true],
  ['/*/tea/*', '/tea/green', false],
  ['/**b', '/ab', true],
  ['/a.c*', '/abc', false],
  ['/[a]*?', '/[a]b?', true],
  ['/ü*\u{1f375}', '/über/\u{1f375}', true],
])('%s and %s', (pattern, text, expected) => {
  expect(isLike(text, pattern)).toBe(expected);
});

test('many stars take no longer than there are parts', () => {
  expect(isLike(`/${'a'.repeat(2_000)}`, `${'*a'.repeat(1_000)}*b`)).toBe(false);
});
