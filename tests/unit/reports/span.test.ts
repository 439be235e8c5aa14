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

  test('of today is compared with no hour of today itself, when yesterday was a shorter day', () => {
    // The day after the clock went forward, half an hour before midnight: 23.5 hours in, where yesterday had 23.
    const { now, before } = askedSpan('today', at('2026-03-30T21:30:00Z'), berlin);
    expect(before).toEqual({ period: 'hour', from: '2026-03-28T23:00Z', to: '2026-03-29T21:00Z' });
    expect(before.to < now.from).toBe(true);
  });

  test('of today goes by the hours of the site’s clock in half-hour zones', () => {
    const { now, buckets } = askedSpan('today', at('2026-11-20T11:45:00Z'), siteTime('Asia/Kolkata'));
    expect(now).toEqual({ period: 'hour', from: '2026-11-19T18:30Z', to: '2026-11-20T11:30Z' });
    expect([buckets[0], buckets.at(-1), buckets.length]).toEqual(['2026-11-19T18:30Z', '2026-11-20T11:30Z', 18]);
  });

  test('of today leaves out no hour where the clock changes by half an hour', () => {
    // Lord Howe Island, 4 October 2026: at 2:00 it became 2:30.
    const { now, buckets } = askedSpan('today', at('2026-10-03T23:30:00Z'), siteTime('Australia/Lord_Howe'));
    expect(buckets.at(-1)).toBe(now.to);
    expect(new Set(buckets).size).toBe(buckets.length);
  });
});
