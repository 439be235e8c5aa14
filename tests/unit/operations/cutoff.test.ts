import { describe, expect, it } from 'vitest';
import { cutoffByDays } from '../../../server/src/operations/retention/cutoff';
import { siteTime } from '../../../server/src/settings/site-time';
import { at } from '../../helpers/calendar';

const berlin = siteTime('Europe/Berlin');

describe('what is kept for days', () => {
  it('is so many days beside today', () => {
    expect(cutoffByDays(2, at('2026-11-20T12:00:00Z'), berlin)).toEqual({ day: '2026-11-18', atMs: at('2026-11-17T23:00:00Z') });
  });

  it('begins at the site’s midnight, in summer as in winter', () => {
    expect(cutoffByDays(31, at('2026-11-20T12:00:00Z'), berlin).atMs).toBe(at('2026-10-19T22:00:00Z'));
    expect(cutoffByDays(5, at('2026-11-20T12:00:00Z'), berlin).atMs).toBe(at('2026-11-14T23:00:00Z'));
  });

  it.each([1, 0, -5, 2.5, Number.NaN, Number.POSITIVE_INFINITY])('cannot be %d days', (days) => {
    expect(() => cutoffByDays(days, at('2026-11-20T12:00:00Z'), berlin)).toThrow(
      `${days} is not a whole number of at least 2 days`,
    );
  });
});
