import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { axisTicks, type Scale, saved } from '../../../admin/src/format/scales';

const SCALES: Scale[] = ['count', 'decimal', 'percent', 'length'];

describe('the ticks of an axis', () => {
  it('are whole numbers of things', () => {
    expect(axisTicks(3, 5, 'count')).toEqual([0, 1, 2, 3]);
  });

  it('are round parts of a whole', () => {
    // 0.43 / 5 is less than 0.1, the next of 1, 2 and 5 times a power of ten.
    expect(axisTicks(0.43, 5, 'percent')).toEqual([0, 0.1, 0.2, 0.3, 0.4, 0.5]);
  });

  it('are lengths of time that one can count in', () => {
    // 100 s / 5 is 20 s; the next that a clock has is 30 s.
    expect(axisTicks(100_000, 5, 'length')).toEqual([0, 30_000, 60_000, 90_000, 120_000]);
  });

  it.each(SCALES)('begin at 0, reach the greatest value and are few, of %s', (scale) => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e9, noNaN: true }), (max) => {
        const ticks = axisTicks(max, 5, scale);
        expect(ticks[0]).toBe(0);
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(max * (1 - 1e-6));
        expect(ticks.length).toBeGreaterThan(1);
        expect(ticks.length).toBeLessThanOrEqual(7);
      }),
    );
  });
});

describe('a value that is saved', () => {
  it('is in percent of parts, in seconds of lengths, and nothing where it is not known', () => {
    expect(saved(0.4567, 'percent')).toBe(45.7);
    expect(saved(61_499, 'length')).toBe(61);
    expect(saved(1.236, 'decimal')).toBe(1.24);
    expect(saved(12, 'count')).toBe(12);
    expect(saved(null, 'percent')).toBeNull();
  });
});
