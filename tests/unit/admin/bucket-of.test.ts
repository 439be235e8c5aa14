import { describe, expect, it } from 'vitest';
import { bucketOf } from '../../../admin/src/format/bucketOf';

const at = (instant: string) => ({ day: instant.slice(0, 10), instant });

describe('the bucket that something happened in', () => {
  it('is its day, its week by the Monday, its month', () => {
    expect(bucketOf(['2026-11-20', '2026-11-21'], 'day', at('2026-11-20T23:00:00.000Z'))).toBe('2026-11-20');
    expect(bucketOf(['2026-11-16', '2026-11-23'], 'week', at('2026-11-22T08:00:00.000Z'))).toBe('2026-11-16');
    expect(bucketOf(['2026-10', '2026-11'], 'month', at('2026-10-31T08:00:00.000Z'))).toBe('2026-10');
  });

  it('is the hour that had begun, also where hours begin at the half', () => {
    expect(bucketOf(['2026-11-20T16:00Z', '2026-11-20T17:00Z'], 'hour', at('2026-11-20T16:59:00.000Z'))).toBe(
      '2026-11-20T16:00Z',
    );
    expect(bucketOf(['2026-11-20T16:00Z', '2026-11-20T17:00Z'], 'hour', at('2026-11-20T17:00:00.000Z'))).toBe(
      '2026-11-20T17:00Z',
    );
    expect(bucketOf(['2026-11-20T16:30Z', '2026-11-20T17:30Z'], 'hour', at('2026-11-20T17:10:00.000Z'))).toBe(
      '2026-11-20T16:30Z',
    );
  });

  it('is none before the first', () => {
    expect(bucketOf(['2026-11-20'], 'day', at('2026-11-19T08:00:00.000Z'))).toBeUndefined();
  });
});
