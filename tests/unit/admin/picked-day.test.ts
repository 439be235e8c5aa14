import { describe, expect, it } from 'vitest';
import { dayToPick, pickedDay } from '../../../admin/src/format/pickedDay';

describe('a day that is picked', () => {
  it.each(['2026-01-01', '2026-03-29', '2026-10-25', '2026-12-31'])('is %s wherever the browser is', (day) => {
    expect(pickedDay(dayToPick(day))).toBe(day);
  });
});
