import { describe, expect, it } from 'vitest';
import { bytesIn } from '../../../admin/src/format/bytes';
import { durationIn } from '../../../admin/src/format/duration';

describe('a length of time', () => {
  it.each([
    [0, 0, 'millisecond'],
    [999.9, 999, 'millisecond'],
    [1_000, 1, 'second'],
    [1_590, 1.5, 'second'],
    [59_999, 59, 'second'],
    [90_000, 1.5, 'minute'],
    [7_200_000, 2, 'hour'],
    [25 * 86_400_000, 25, 'day'],
  ])('of %d ms is shown as', (milliseconds, value, unit) => {
    expect(durationIn(milliseconds)).toEqual({ value, unit });
  });
});

describe('an amount of memory', () => {
  it.each([
    [0, 0, 'kilobyte'],
    [1_540, 1.5, 'kilobyte'],
    [52_428_800, 52.4, 'megabyte'],
    [2_000_000_000, 2, 'gigabyte'],
  ])('of %d bytes is shown as', (bytes, value, unit) => {
    expect(bytesIn(bytes)).toEqual({ value, unit });
  });
});
