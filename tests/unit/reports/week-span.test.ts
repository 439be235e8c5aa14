import { describe, expect, test } from 'vitest';
import { isPartial, known, weekSpan } from '../../../server/src/reports/week/week-span';
import { siteTime } from '../../../server/src/settings';
import { at, hours } from '../../helpers/calendar';

const berlin = siteTime('Europe/Berlin');

describe('the week of the report', () => {
  test('is today and the six days before, each from midnight to midnight on the site’s clock', () => {
    const { week, starts } = weekSpan(at('2026-10-27T23:30:00Z'), berlin, 90);
    expect(week.days).toEqual([22, 23, 24, 25, 26, 27, 28].map((day) => `2026-10-${day}`));
    const lengths = starts.slice(1).map((start, index) => start - (starts[index] ?? 0));
    expect(lengths).toEqual([24, 24, 24, 25, 24, 24, 24].map(hours));
    expect(starts[0]).toBe(at('2026-10-21T22:00:00Z'));
  });

  test.each([
    [750, '2026-11-14'],
    [6, '2026-11-14'],
    [5, '2026-11-15'],
    [1, '2026-11-19'],
  ])('has records from the first day that is kept with a retention of %i days', (retentionDays, recordsFrom) => {
    const { week, from, to } = weekSpan(at('2026-11-20T11:00:00Z'), berlin, retentionDays);
    expect(week.recordsFrom).toBe(recordsFrom);
    expect(from).toBe(berlin.startOf(recordsFrom));
    expect(to).toBe(at('2026-11-20T23:00:00Z'));
  });

  test('is partial where records are missing of days that are kept, and not where these are over', () => {
    const { week } = weekSpan(at('2026-11-20T11:00:00Z'), berlin, 2);
    const totals = [5, 5, 5, 5, 1, 1, 1];
    expect(isPartial(week, totals, 3)).toBe(false);
    expect(isPartial(week, totals, 2)).toBe(true);
    expect(known(week, totals)).toEqual([null, null, null, null, 1, 1, 1]);
  });
});
