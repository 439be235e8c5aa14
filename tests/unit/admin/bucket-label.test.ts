import { describe, expect, it } from 'vitest';
import { bucketLabel } from '../../../admin/src/format/bucketLabel';

describe("a bucket's label", () => {
  it('writes hours in the time zone of the site', () => {
    expect(bucketLabel('hour', 'short', 'de', 'Europe/Berlin')('2026-11-20T17:00Z')).toBe('18:00');
    expect(bucketLabel('hour', 'short', 'de', 'Asia/Kolkata')('2026-11-20T07:30Z')).toBe('13:00');
  });

  it.each(['Pacific/Kiritimati', 'America/Los_Angeles', 'UTC'])('does not shift days and months in %s', (timeZone) => {
    expect(bucketLabel('day', 'short', 'en', timeZone)('2026-11-20')).toBe('Nov 20');
    expect(bucketLabel('month', 'long', 'de', timeZone)('2026-11')).toBe('November 2026');
  });

  it('names a week by its Monday, and written out by its two ends', () => {
    expect(bucketLabel('week', 'short', 'en', 'Europe/Berlin')('2026-11-16')).toBe('Nov 16');
    expect(bucketLabel('week', 'long', 'de', 'Europe/Berlin')('2026-11-16')).toBe('16.–22. Nov. 2026');
  });

  it('speaks the language of the reader', () => {
    expect(bucketLabel('day', 'long', 'de', 'UTC')('2026-11-20')).toBe('Fr., 20. Nov. 2026');
    expect(bucketLabel('day', 'long', 'en', 'UTC')('2026-11-20')).toBe('Fri, Nov 20, 2026');
  });
});
