import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sharesOf } from '../../../admin/src/format/shares';

test('shares are percents with one decimal', () => {
  expect(sharesOf([3, 1])).toEqual([75, 25]);
  expect(sharesOf([1, 1, 1])).toEqual([33.4, 33.3, 33.3]);
  expect(sharesOf([999, 1, 1])).toEqual([99.8, 0.1, 0.1]);
});

test('shares of nothing are none', () => {
  expect(sharesOf([])).toEqual([]);
  expect(sharesOf([0, 0])).toEqual([0, 0]);
});

test('shares add up to 100, and each is within a tenth of what it is', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 1_000_000 }), { minLength: 1, maxLength: 30 }), (counts) => {
      const whole = counts.reduce((sum, count) => sum + count, 0);
      fc.pre(whole > 0);
      const shares = sharesOf(counts);
      expect(Math.round(shares.reduce((sum, share) => sum + share, 0) * 10)).toBe(1_000);
      shares.forEach((share, index) => {
        expect(Math.abs(share - ((counts[index] ?? 0) * 100) / whole)).toBeLessThanOrEqual(0.1 + 1e-9);
      });
    }),
  );
});
