import { describe, expect, it } from 'vitest';
import { dayToPick, pickedDay } from '../../../admin/src/format/pickedDay';

// The design system's date picker reads the day of what it is given in UTC, and gives midnight of wherever the browser is.
describe('a day that is picked', () => {
  it('is that of the calendar of the browser', () => {
    expect(pickedDay(new Date(2026, 2, 29))).toBe('2026-03-29');
    expect(pickedDay(new Date(2026, 11, 31))).toBe('2026-12-31');
  });

  it('is given as midnight UTC', () => {
    expect(dayToPick('2026-10-25').toISOString()).toBe('2026-10-25T00:00:00.000Z');
  });
});
