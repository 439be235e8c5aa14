import { expect, test } from 'vitest';
import { toBeTyped, typedNumber } from '../../../admin/src/format/typedNumber';

test.each([
  ['', 'en', null],
  ['  ', 'de', null],
  ['12', 'en', 12],
  ['1,234.5', 'en', 1_234.5],
  ['1234.50', 'en', 1_234.5],
  ['−3.25', 'en', -3.25],
  ['1.234,5', 'de', 1_234.5],
  ['1234,5', 'de', 1_234.5],
  ['1 234,5', 'fr', 1_234.5],
  ['-0', 'en', 0],
])('%j in %s is %j', (typed, locale, value) => {
  expect(typedNumber(typed, locale, 2)).toEqual({ value });
});

test.each([
  ['1.5', 'de', 'number'],
  ['1,5', 'en', 'number'],
  ['12,34', 'en', 'number'],
  ['1e3', 'en', 'number'],
  ['.5', 'en', 'number'],
  ['much', 'en', 'number'],
  ['1.234', 'en', 'decimals'],
  ['99999999999999999', 'en', 'large'],
])('%j in %s is refused: %s', (typed, locale, fault) => {
  expect(typedNumber(typed, locale, 2)).toEqual({ fault });
});

test.each(['en', 'de', 'fr'])('what is to be typed is what was typed: %s', (locale) => {
  for (const value of [0, -1_234_567.89, 0.05]) {
    expect(typedNumber(toBeTyped(value, locale, 2), locale, 2)).toEqual({ value });
  }
  expect(toBeTyped(null, locale, 2)).toBe('');
});
