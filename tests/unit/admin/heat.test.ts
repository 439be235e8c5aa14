import { describe, expect, it } from 'vitest';
import { SHADES, shadeOf, shadesOf } from '../../../admin/src/format/heat';

describe('the shades of a map', () => {
  it('have a quarter of the values each, so that one great value does not make all others pale', () => {
    const shades = shadesOf([0, 1, 2, 3, 4, 5, 6, 7, 1_000]);
    expect(shades).toEqual([2, 4, 6, 1_000]);
    expect([0, 1, 2, 3, 6, 7, 1_000].map((value) => shadeOf(value, shades))).toEqual([0, 1, 1, 2, 3, 4, 4]);
  });

  it('are fewer where there are few values, and the greatest has the darkest', () => {
    expect(shadesOf([3, 3, 3])).toEqual([3]);
    expect(shadeOf(3, [3])).toBe(SHADES);
  });

  it('are none where there is nothing', () => {
    expect(shadesOf([0, null])).toEqual([]);
    expect(shadeOf(null, [])).toBe(0);
    expect(shadeOf(0, [5])).toBe(0);
  });
});
