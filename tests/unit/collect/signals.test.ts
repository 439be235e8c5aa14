import { expect, test } from 'vitest';
import { isAhead, objects } from '../../../server/src/collect/admission/signals';

test.each([
  [{ dnt: '1' }, true],
  [{ 'sec-gpc': '1' }, true],
  [{ dnt: '0', 'sec-gpc': '0' }, false],
  [{ dnt: 'null' }, false],
  [{}, false],
])('a reader who sends %j objects: %s', (headers, expected) => {
  expect(objects(headers)).toBe(expected);
});

test.each([
  [{ 'sec-purpose': 'prefetch' }, true],
  [{ 'sec-purpose': 'prefetch;prerender' }, true],
  [{ purpose: 'prefetch' }, true],
  [{ 'x-purpose': 'preview' }, true],
  [{ 'x-moz': 'prefetch' }, true],
  [{ purpose: 'navigation' }, false],
  [{}, false],
])('a page with %j is loaded ahead: %s', (headers, expected) => {
  expect(isAhead(headers)).toBe(expected);
});
