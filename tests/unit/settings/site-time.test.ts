import { describe, expect, test } from 'vitest';
import { addDays, addMonths, siteTime } from '../../../server/src/settings';
import { at, hours, minutes } from '../../helpers/calendar';

describe('the calendar of the site', () => {
  test('a day begins at the site’s midnight, not at that of UTC', () => {
    const berlin = siteTime('Europe/Berlin');
    expect(berlin.dayOf(at('2026-07-01T21:59:59Z'))).toBe('2026-07-01');
    expect(berlin.dayOf(at('2026-07-01T22:00:00Z'))).toBe('2026-07-02');
    expect(berlin.startOf('2026-07-02')).toBe(at('2026-07-01T22:00:00Z'));
  });

  test('the day on which clocks go forward has 23 hours', () => {
    const berlin = siteTime('Europe/Berlin');
    expect(berlin.startOf('2026-03-30') - berlin.startOf('2026-03-29')).toBe(hours(23));
    expect(berlin.dayOf(at('2026-03-29T21:59:59Z'))).toBe('2026-03-29');
    expect(berlin.dayOf(at('2026-03-29T22:00:00Z'))).toBe('2026-03-30');
  });

  test('the day on which clocks go back has 25 hours, each with a label of its own', () => {
    const berlin = siteTime('Europe/Berlin');
    const start = berlin.startOf('2026-10-25');
    expect(berlin.startOf('2026-10-26') - start).toBe(hours(25));
    const labels = Array.from({ length: 25 }, (_, hour) => berlin.hourOf(start + hours(hour) + minutes(59)));
    expect(new Set(labels).size).toBe(25);
    expect(labels[0]).toBe('2026-10-24T22:00Z');
    expect(labels[24]).toBe('2026-10-25T22:00Z');
  });

  test('a half-hour zone has its hours at half past', () => {
    const kolkata = siteTime('Asia/Kolkata');
    expect(kolkata.hourOf(at('2026-11-20T17:29:59Z'))).toBe('2026-11-20T16:30Z');
    expect(kolkata.hourOf(at('2026-11-20T17:30:00Z'))).toBe('2026-11-20T17:30Z');
    expect(kolkata.dayOf(at('2026-11-20T18:30:00Z'))).toBe('2026-11-21');
  });

  test('days and months count over the ends of months and years', () => {
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addMonths('2026-01', -1)).toBe('2025-12');
    expect(addMonths('2026-11', -11)).toBe('2025-12');
  });
});
