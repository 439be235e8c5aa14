import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseTicks, endTicks, wholeTicks } from '../../../admin/src/format/ticks';

const days = (count: number) =>
  Array.from({ length: count }, (_, index) => new Date(Date.UTC(2026, 8, 1 + index)).toISOString().slice(0, 10));

describe('the labels of the time axis', () => {
  it('are one a day where there is room', () => {
    expect(chooseTicks(days(7), 'day', 800)).toEqual(days(7));
  });

  it('are whole weeks apart at 90 days, and name the last day', () => {
    // 900 px hold 14 labels of 64 px; 90 days / 14 is more than 6, so every 7th: 13 of them.
    const ticks = chooseTicks(days(90), 'day', 900);
    expect(ticks).toHaveLength(13);
    expect(ticks.at(-1)).toBe(days(90).at(-1));
    expect(Date.parse(ticks[1] ?? '') - Date.parse(ticks[0] ?? '')).toBe(7 * 86_400_000);
  });

  it('begin with the first hour of a day', () => {
    const hours = Array.from({ length: 24 }, (_, hour) => `2026-11-20T${String(hour).padStart(2, '0')}:00Z`);
    // 500 px hold 6 labels of 76 px: every 4th hour.
    expect(chooseTicks(hours, 'hour', 500)).toEqual([0, 4, 8, 12, 16, 20].map((hour) => hours[hour]));
  });

  it('are at least one, and never more than there is room for', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 0, max: 3_000 }), (count, width) => {
        const ticks = chooseTicks(days(count), 'day', width);
        expect(ticks.length).toBeGreaterThan(0);
        expect((ticks.length - 1) * 64).toBeLessThanOrEqual(Math.max(64, width));
      }),
    );
  });

  it('are none where there is no time', () => {
    expect(chooseTicks([], 'day', 500)).toEqual([]);
  });
});

describe('the labels of a small time axis', () => {
  it('are its ends, and only the last where both would touch', () => {
    expect(endTicks(days(30), 'day', 120)).toEqual([days(30)[0], days(30)[29]]);
    expect(endTicks(days(30), 'day', 63)).toEqual([days(30)[29]]);
    expect(endTicks(days(1), 'day', 120)).toEqual(days(1));
    expect(endTicks([], 'day', 120)).toEqual([]);
  });
});

describe('the labels of the number axis', () => {
  it.each([
    [0, 5, [0, 1]],
    [1, 5, [0, 1]],
    [3, 5, [0, 1, 2, 3]],
    [7, 5, [0, 2, 4, 6, 8]],
    [100, 5, [0, 20, 40, 60, 80, 100]],
    [1_234, 5, [0, 500, 1_000, 1_500]],
    [9, 2, [0, 5, 10]],
  ])('for %i at most', (max, count, ticks) => {
    expect(wholeTicks(max, count)).toEqual(ticks);
  });

  it('are whole, evenly apart, few, and reach the greatest number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 12 }), fc.integer({ min: 1, max: 8 }), (max, count) => {
        const ticks = wholeTicks(max, count);
        const step = ticks[1] ?? 0;
        expect(Number.isInteger(step)).toBe(true);
        expect(ticks).toEqual(ticks.map((_, index) => index * step));
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(max);
        expect(ticks.length).toBeLessThanOrEqual(count + 1);
      }),
    );
  });
});
