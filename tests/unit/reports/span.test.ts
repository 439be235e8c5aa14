import { describe, expect, test } from 'vitest';
import type { Comparison, DashboardRange } from '../../../contracts/dashboard';
import { askedRange, askedSpan, fewestTotals } from '../../../server/src/reports/span';
import { siteTime } from '../../../server/src/settings';
import { at } from '../../helpers/calendar';

const berlin = siteTime('Europe/Berlin');
const NOON = at('2026-11-20T11:30:00Z');
const FIRST_DAY = '2020-02-29';

const asked = (range: DashboardRange, comparison: Comparison = 'before', now = NOON, time = berlin) =>
  askedRange({ range, comparison }, now, FIRST_DAY, time);

/** The first and last day, and the last hour of what a range is compared with. */
const compared = (...question: Parameters<typeof asked>) => {
  const { before } = asked(...question);
  return before && [before.reach.from, before.reach.to, before.reach.lastHour];
};

describe('a range', () => {
  test.each<[DashboardRange, string, string, string]>([
    ['today', '2026-11-20', '2026-11-20', 'hour'],
    ['yesterday', '2026-11-19', '2026-11-19', 'hour'],
    ['7d', '2026-11-14', '2026-11-20', 'day'],
    ['28d', '2026-10-24', '2026-11-20', 'day'],
    ['30d', '2026-10-22', '2026-11-20', 'day'],
    ['90d', '2026-08-23', '2026-11-20', 'day'],
    ['month', '2026-11-01', '2026-11-20', 'day'],
    ['last-month', '2026-10-01', '2026-10-31', 'day'],
    ['12m', '2025-12-01', '2026-11-20', 'month'],
    ['all', '2020-02-29', '2026-11-20', 'month'],
    ['2026-11-03..2026-11-03', '2026-11-03', '2026-11-03', 'hour'],
    ['2026-08-21..2026-11-20', '2026-08-21', '2026-11-20', 'day'],
    ['2026-08-20..2026-11-20', '2026-08-20', '2026-11-20', 'week'],
    ['2025-11-15..2026-11-20', '2025-11-15', '2026-11-20', 'week'],
    ['2025-11-14..2026-11-20', '2025-11-14', '2026-11-20', 'month'],
  ])('of %s goes from %s to %s by the %s', (range, from, to, bucket) => {
    expect(asked(range).span).toEqual({ range, from, to, bucket, timeZone: 'Europe/Berlin' });
  });

  test('has a label for every bucket that has begun, and none after today', () => {
    expect(asked('today').now.line.buckets).toHaveLength(13);
    expect(asked('yesterday').now.line.buckets).toHaveLength(24);
    expect(asked('2026-11-01..2026-11-30').now.line.buckets.at(-1)).toBe('2026-11-20');
    expect(asked('12m').now.line.buckets).toHaveLength(12);
    // A Thursday and the Friday three months later.
    const { buckets } = asked('2026-08-20..2026-11-20').now.line;
    expect([buckets[0], buckets.at(-1), buckets.length]).toEqual(['2026-08-17', '2026-11-16', 14]);
  });

  test('that has not begun is refused', () => {
    expect(() => asked('2026-11-21..2026-11-30')).toThrow('range: must not begin after today');
  });
});

describe('the span before', () => {
  const HOUR = '11:00Z';

  test.each<[DashboardRange, string, string, string | null]>([
    ['today', '2026-11-19', '2026-11-19', `2026-11-19T${HOUR}`],
    ['yesterday', '2026-11-18', '2026-11-18', null],
    ['7d', '2026-11-07', '2026-11-13', `2026-11-13T${HOUR}`],
    ['90d', '2026-05-25', '2026-08-22', '2026-08-22T10:00Z'],
    ['month', '2026-10-01', '2026-10-20', '2026-10-20T10:00Z'],
    ['last-month', '2026-09-01', '2026-09-30', null],
    ['12m', '2024-12-01', '2025-11-20', `2025-11-20T${HOUR}`],
    ['2026-11-01..2026-11-10', '2026-10-22', '2026-10-31', null],
    // Of thirty days twenty have begun.
    ['2026-11-01..2026-11-30', '2026-10-02', '2026-10-21', '2026-10-21T10:00Z'],
  ])('of %s is %s to %s', (range, from, to, lastHour) => {
    expect(compared(range)).toEqual([from, to, lastHour]);
  });

  test('of a month so far is the whole of a shorter month, which has no such day', () => {
    expect(compared('month', 'before', at('2026-03-31T10:00:00Z'))).toEqual(['2026-02-01', '2026-02-28', null]);
    expect(compared('month', 'before', at('2028-03-29T10:00:00Z'))).toEqual(['2028-02-01', '2028-02-29', '2028-02-29T11:00Z']);
  });

  test('is none of all time, of nothing, and before the first view', () => {
    expect(compared('all')).toBeNull();
    expect(compared('30d', 'none')).toBeNull();
    expect(compared('2020-02-29..2020-03-02')).toBeNull();
    expect(compared('2020-03-01..2020-03-02')).toEqual(['2020-02-28', '2020-02-29', null]);
    expect(askedRange({ range: '7d', comparison: 'before' }, NOON, null, berlin).before).toBeNull();
  });
});

describe('the same days of the year before', () => {
  test.each<[DashboardRange, string, string, string | null]>([
    ['today', '2025-11-20', '2025-11-20', '2025-11-20T11:00Z'],
    ['last-month', '2025-10-01', '2025-10-31', null],
    ['month', '2025-11-01', '2025-11-20', '2025-11-20T11:00Z'],
    ['2024-02-29..2024-03-01', '2023-02-28', '2023-03-01', null],
    ['2024-02-01..2024-02-29', '2023-02-01', '2023-02-28', null],
  ])('of %s are %s to %s', (range, from, to, lastHour) => {
    expect(compared(range, 'year')).toEqual([from, to, lastHour]);
  });
});

describe('the clock', () => {
  test('has 25 hours and 23 when it changes', () => {
    const hours = (day: string) => asked(`${day}..${day}`).now.line.buckets.length;
    expect(hours('2026-10-25')).toBe(25);
    expect(hours('2026-03-29')).toBe(23);
    expect(asked('today', 'before', at('2026-10-25T22:59:00Z')).now.line.buckets).toHaveLength(25);
  });

  test('compares today with no hour of today itself, when yesterday was a shorter day', () => {
    // The day after the clock went forward, half an hour before midnight: 23.5 hours in, where yesterday had 23.
    const { now, before } = asked('today', 'before', at('2026-03-30T21:30:00Z'));
    expect(before?.line.totals).toEqual([{ period: 'hour', from: '2026-03-28T23:00Z', to: '2026-03-29T21:00Z' }]);
    expect(now.line.totals[0]?.from).toBe('2026-03-29T22:00Z');
  });

  test('goes by its own hours in half-hour zones', () => {
    const { now, before } = asked('today', 'before', at('2026-11-20T11:45:00Z'), siteTime('Asia/Kolkata'));
    expect(before?.line.totals).toEqual([{ period: 'hour', from: '2026-11-18T18:30Z', to: '2026-11-19T11:30Z' }]);
    const { buckets } = now.line;
    expect([buckets[0], buckets.at(-1), buckets.length]).toEqual(['2026-11-19T18:30Z', '2026-11-20T11:30Z', 18]);
  });

  test('leaves out no hour where it changes by half an hour', () => {
    // Lord Howe Island, 4 October 2026: at 2:00 it became 2:30.
    const { buckets } = asked('today', 'before', at('2026-10-03T23:30:00Z'), siteTime('Australia/Lord_Howe')).now.line;
    expect(buckets.at(-1)).toBe('2026-10-03T23:00Z');
    expect(new Set(buckets).size).toBe(buckets.length);
  });
});

describe('the fewest totals of days', () => {
  const totals = (from: string, to: string, lastHour: string | null = null) =>
    fewestTotals({ from, to, lastHour }, '2026-11-20', berlin).map((piece) => [piece.period, piece.from, piece.to]);

  test('are whole months and the days beside them', () => {
    expect(totals('2026-08-30', '2026-11-03')).toEqual([
      ['day', '2026-08-30', '2026-08-31'],
      ['month', '2026-09', '2026-10'],
      ['day', '2026-11-01', '2026-11-03'],
    ]);
    expect(totals('2026-09-01', '2026-10-31')).toEqual([['month', '2026-09', '2026-10']]);
    expect(totals('2026-09-02', '2026-10-30')).toEqual([['day', '2026-09-02', '2026-10-30']]);
  });

  test('take the month that goes on as it is, where it counts up to today', () => {
    expect(totals('2026-10-31', '2026-11-20')).toEqual([
      ['day', '2026-10-31', '2026-10-31'],
      ['month', '2026-11', '2026-11'],
    ]);
    expect(totals('2026-11-01', '2026-11-19')).toEqual([['day', '2026-11-01', '2026-11-19']]);
  });

  test('are hours of a last day that counts in part', () => {
    expect(totals('2026-10-01', '2026-11-01', '2026-11-01T11:00Z')).toEqual([
      ['month', '2026-10', '2026-10'],
      ['hour', '2026-10-31T23:00Z', '2026-11-01T11:00Z'],
    ]);
    expect(totals('2026-11-01', '2026-11-01', '2026-11-01T11:00Z')).toEqual([['hour', '2026-10-31T23:00Z', '2026-11-01T11:00Z']]);
  });
});

describe('a report of one target', () => {
  test('covers a range as the dashboard does', () => {
    for (const name of ['today', '7d', '30d', '90d', '12m'] as const) {
      const { span, now, before } = askedSpan(name, NOON, berlin);
      const dashboard = asked(name);
      expect([span.name, span.from, span.to, span.bucket]).toEqual([
        name,
        dashboard.span.from,
        dashboard.span.to,
        dashboard.span.bucket,
      ]);
      expect([now.totals, now.buckets]).toEqual([dashboard.now.line.totals, dashboard.now.line.buckets]);
      expect(before.totals).toEqual(dashboard.before?.line.totals);
    }
  });
});
