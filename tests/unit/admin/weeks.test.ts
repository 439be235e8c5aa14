import { describe, expect, it } from 'vitest';
import { isWeekend } from '../../../admin/src/format/weekend';
import { weekAfter, weekdayOf } from '../../../admin/src/format/weeks';

// The 16th of November 2026 is a Monday.
describe('the place of a day', () => {
  it('is 0 for Monday and 6 for Sunday', () => {
    expect(['2026-11-16', '2026-11-18', '2026-11-22'].map(weekdayOf)).toEqual([0, 2, 6]);
  });

  it('is in the next week from Monday on, whatever day the first one is', () => {
    expect(weekAfter('2026-11-22', '2026-11-18')).toBe(0);
    expect(weekAfter('2026-11-23', '2026-11-18')).toBe(1);
    expect(weekAfter('2026-11-30', '2026-11-22')).toBe(2);
  });

  it('is at the weekend on Saturdays and Sundays', () => {
    expect(['2026-11-20', '2026-11-21', '2026-11-22', '2026-11-23'].map(isWeekend)).toEqual([false, true, true, false]);
  });
});
