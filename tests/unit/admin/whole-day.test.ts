import { describe, expect, it } from 'vitest';
import { wholeDay } from '../../../admin/src/format/wholeDay';

describe('the axis of today', () => {
  it('goes on to the end of the day', () => {
    const hours = wholeDay(['2026-11-20T00:00Z', '2026-11-20T01:00Z'], 'UTC');
    expect(hours).toHaveLength(24);
    expect(hours.slice(0, 3)).toEqual(['2026-11-20T00:00Z', '2026-11-20T01:00Z', '2026-11-20T02:00Z']);
    expect(hours.at(-1)).toBe('2026-11-20T23:00Z');
  });

  it('has 25 hours when the clocks go back and 23 when they go forward', () => {
    // Midnight in Berlin is 22:00Z in summer time and 23:00Z in winter time.
    expect(wholeDay(['2026-10-24T22:00Z'], 'Europe/Berlin')).toHaveLength(25);
    expect(wholeDay(['2026-03-28T23:00Z'], 'Europe/Berlin')).toHaveLength(23);
  });

  it('keeps to zones half an hour off', () => {
    const hours = wholeDay(['2026-11-19T18:30Z'], 'Asia/Kolkata');
    expect(hours).toHaveLength(24);
    expect(hours.at(-1)).toBe('2026-11-20T17:30Z');
  });

  it('adds nothing to nothing', () => {
    expect(wholeDay([], 'UTC')).toEqual([]);
  });
});
