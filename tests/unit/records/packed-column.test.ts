import { describe, expect, test } from 'vitest';
import { listing, packColumn, unpackColumn } from '../../../server/src/records/packed';

describe('a packed column has the numbers that it was made of', () => {
  test.each([
    ['none', []],
    ['a byte', [0, 1, 255]],
    ['two bytes', [256, 3, 65_535]],
    ['four bytes', [65_536, 0, 4_294_967_295]],
    ['more', [4_294_967_296, 1, Number.MAX_SAFE_INTEGER]],
  ])('of %s', (_, numbers) => {
    const { list, numbers: read } = unpackColumn(packColumn(numbers));
    expect([list, Array.from(read)]).toEqual([null, numbers]);
  });

  test('wherever its bytes come to lie', () => {
    const texts = Array.from({ length: 9 }, (_, length) => packColumn([70_000, ...Array.from({ length }, () => 1)]));
    for (const [length, text] of texts.entries()) {
      Buffer.from('x');
      expect(Array.from(unpackColumn(text).numbers)).toEqual([70_000, ...Array.from({ length }, () => 1)]);
    }
  });

  test('with the values that they are the places of', () => {
    const values = listing<string>();
    const places = ['tea', 'coffee', 'tea', ''].map(values.placeOf);
    const { list, numbers } = unpackColumn(packColumn(places, values.list()));
    expect(Array.from(numbers, (place) => list?.[place])).toEqual(['tea', 'coffee', 'tea', '']);
  });
});
