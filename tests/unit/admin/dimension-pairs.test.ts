import { expect, test } from 'vitest';
import { dimensionsOf, pairFault, pairsOf, withNext } from '../../../admin/src/pages/Statistics/values/pairs';

const EMPTY = { name: '', value: '' };
const AT = { name: 'country', value: 'AT' };

test('what a metric is told apart by is asked for', () => {
  expect(pairsOf(['api::product.product', 'country,plan', 'city'])).toEqual([
    { name: 'country', value: '' },
    { name: 'plan', value: '' },
  ]);
  expect(pairsOf(['api::product.product'])).toEqual([EMPTY]);
});

test('there is always one more to be typed, up to eight', () => {
  expect(withNext([AT])).toEqual([AT, EMPTY]);
  expect(withNext([EMPTY])).toEqual([EMPTY]);
  expect(withNext(Array(8).fill(AT))).toHaveLength(8);
});

test('what is typed makes an object, and nothing while some of it is wrong', () => {
  expect(dimensionsOf([AT, { name: 'plan', value: '' }])).toEqual({ country: 'AT', plan: '' });
  expect(dimensionsOf([EMPTY, AT])).toEqual({ country: 'AT' });
  expect(dimensionsOf([EMPTY])).toBeNull();
  for (const wrong of [{ name: '', value: 'AT' }, { name: 'uid', value: 'a' }, { name: '1st', value: 'a' }, AT]) {
    expect(dimensionsOf([AT, wrong])).toBeNull();
    expect(pairFault([AT, wrong], 1)).toBe(true);
    expect(pairFault([AT, wrong], 0)).toBe(false);
  }
});
