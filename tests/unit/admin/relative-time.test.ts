import { describe, expect, it } from 'vitest';
import { relativeTime } from '../../../admin/src/format/relativeTime';

const now = new Date('2026-11-20T12:00:00Z');

describe('how long ago', () => {
  it.each([
    ['2026-11-20T12:00:00Z', 0, 'second'],
    ['2026-11-20T11:59:01Z', -59, 'second'],
    ['2026-11-20T11:58:30Z', -1, 'minute'],
    ['2026-11-20T09:00:00Z', -3, 'hour'],
    ['2026-11-18T11:00:00Z', -2, 'day'],
    ['2026-09-01T12:00:00Z', -2, 'month'],
    ['2024-11-01T12:00:00Z', -2, 'year'],
  ])('%s was', (at, value, unit) => {
    expect(relativeTime(new Date(at), now)).toEqual({ value, unit });
  });
});
