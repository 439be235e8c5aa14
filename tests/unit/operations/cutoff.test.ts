import { describe, expect, it } from 'vitest';
import { cutoffByDays, cutoffByMonths } from '../../../server/src/operations/retention/cutoff';
import { siteTime } from '../../../server/src/settings/site-time';
import { at } from '../../helpers/calendar';

const berlin = siteTime('Europe/Berlin');

describe('what is kept for months', () => {
  it.each([
    ['2026-11-20T12:00:00Z', 25, '2024-10-20'],
    ['2026-03-31T12:00:00Z', 1, '2026-02-28'],
    ['2024-03-31T12:00:00Z', 1, '2024-02-29'],
    ['2026-01-15T12:00:00Z', 1, '2025-12-15'],
    ['2024-02-29T12:00:00Z', 12, '2023-02-28'],
    // Half past midnight on the site's clock: already the next day there.
    ['2026-11-19T23:30:00Z', 1, '2026-10-20'],
  ])('on %s for %i begins on %s', (now, months, day) => {
    expect(cutoffByMonths(months, at(now), berlin).day).toBe(day);
  });

  it('begins at the site’s midnight, in summer as in winter', () => {
    expect(cutoffByMonths(1, at('2026-11-20T12:00:00Z'), berlin).atMs).toBe(at('2026-10-19T22:00:00Z'));
    expect(cutoffByMonths(10, at('2026-11-20T12:00:00Z'), berlin).atMs).toBe(at('2026-01-19T23:00:00Z'));
  });
});

describe('what is kept for days', () => {
  it('is so many days beside today', () => {
    expect(cutoffByDays(2, at('2026-11-20T12:00:00Z'), berlin)).toEqual({ day: '2026-11-18', atMs: at('2026-11-17T23:00:00Z') });
  });

  it.each([1, 0, -5, 2.5, Number.NaN, Number.POSITIVE_INFINITY])('cannot be %d days', (days) => {
    expect(() => cutoffByDays(days, at('2026-11-20T12:00:00Z'), berlin)).toThrow(
      `${days} is not a whole number of at least 2 days`,
    );
  });
});
