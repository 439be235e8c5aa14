import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wholePercents } from '../../../admin/src/format/wholePercents';

describe('shares in whole percent', () => {
  it.each([
    [
      [1, 1, 1],
      [34, 33, 33],
    ],
    [
      [2, 1],
      [67, 33],
    ],
    [
      [999, 1],
      [100, 0],
    ],
    [[7], [100]],
    [
      [0, 0],
      [0, 0],
    ],
    [[], []],
  ])('of %j are %j', (counts, percents) => {
    expect(wholePercents(counts)).toEqual(percents);
  });

  it('add up to 100, and none is more than one off', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: 12 }), (counts) => {
        const all = counts.reduce((sum, count) => sum + count, 0);
        fc.pre(all > 0);
        const percents = wholePercents(counts);
        expect(percents.reduce((sum, percent) => sum + percent, 0)).toBe(100);
        percents.forEach((percent, index) => {
          expect(Math.abs(percent - (100 * (counts[index] ?? 0)) / all)).toBeLessThan(1);
        });
      }),
    );
  });
});
