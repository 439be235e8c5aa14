import { describe, expect, test } from 'vitest';
import { askedSpan } from '../../../server/src/reports/span';
import { siteTime } from '../../../server/src/settings';
import { at } from '../../helpers/calendar';

const berlin = siteTime('Europe/Berlin');
const NOON = at('2026-11-20T11:30:00Z');

describe('a range', () => {
  test('of today goes by hours, beside yesterday up to the same time', () => {
    const { span, now, before, buckets } = askedSpan('today', NOON, berlin);
    expect(span).toEqual({ name: 'today', from: '2026-11-20', to: '2026-11-20', bucket: 'hour', timeZone: 'Europe/Berlin' });
    expect(now).toEqual({ period: 'hour', from: '2026-11-19T23:00Z', to: '2026-11-20T11:00Z' });
    expect(before).toEqual({ period: 'hour', from: '2026-11-18T23:00Z', to: '2026-11-19T11:00Z' });
    expect(buckets).toHaveLength(13);
  });

  test.each([
    ['7d', 7, '2026-11-14', '2026-11-07', '2026-11-13'],
    ['30d', 30, '2026-10-22', '2026-09-22', '2026-10-21'],
    ['90d', 90, '2026-08-23', '2026-05-25', '2026-08-22'],
  ] as const)('of %s is %i days with today, beside as many before', (name, count, from, beforeFrom, beforeTo) => {
    const { now, before, buckets } = askedSpan(name, NOON, berlin);
    expect(now).toEqual({ period: 'day', from, to: '2026-11-20' });
    expect(before).toEqual({ period: 'day', from: beforeFrom, to: beforeTo });
    expect(buckets).toHaveLength(count);
    expect([buckets[0], buckets.at(-1)]).toEqual([from, '2026-11-20']);
  });

  test('of twelve months is this month and the eleven before, beside the twelve before those', () => {
    const { span, now, before, buckets } = askedSpan('12m', NOON, berlin);
    expect([span.from, span.to]).toEqual(['2025-12-01', '2026-11-20']);
    expect(now).toEqual({ period: 'month', from: '2025-12', to: '2026-11' });
    expect(before).toEqual({ period: 'month', from: '2024-12', to: '2025-11' });
    expect(buckets).toHaveLength(12);
  });

  test('of today has an hour for each that has begun, on the day of 25 hours too', () => {
    expect(askedSpan('today', at('2026-10-25T22:59:00Z'), berlin).buckets).toHaveLength(25);
    expect(askedSpan('today', at('2026-03-29T21:59:00Z'), berlin).buckets).toHaveLength(23);
  });
});
