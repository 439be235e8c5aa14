import { expect, test } from 'vitest';
import { addDays, siteTime } from '../../../server/src/settings/site-time';
import { evenDays, joinSpans, numberOf } from '../../../server/src/statistics/trackers/run/day-span';

const day = (from: string, to = from) => ({ from, to });

test('days that touch or overlap are one span, in order', () => {
  const spans = [day('2026-03-05', '2026-03-07'), day('2026-03-01'), day('2026-03-08'), day('2026-03-06')];
  expect(joinSpans(spans)).toEqual([day('2026-03-01'), day('2026-03-05', '2026-03-08')]);
});

test('of more spans than a statement names, those that are nearest become one', () => {
  const apart = Array.from({ length: 60 }, (_, index) => day(addDays('2026-01-01', index * 10)));
  const joined = joinSpans([...apart, day('2026-01-03')]);
  expect(joined).toHaveLength(40);
  expect(joined[0]?.from).toBe('2026-01-01');
  for (const { from } of [...apart, day('2026-01-03')]) {
    expect(joined.some((span) => span.from <= from && from <= span.to)).toBe(true);
  }
});

test('a span is cut where the clocks change, and each day has its number', () => {
  const time = siteTime('Europe/Berlin');
  const pieces = evenDays(time, day('2026-03-27', '2026-10-27'), false);
  // 29 March has 23 hours, 25 October 25.
  expect(pieces.map(({ isEven, index }) => [isEven, index])).toEqual([
    [true, 0],
    [false, 2],
    [true, 3],
    [false, numberOf('2026-10-25') - numberOf('2026-03-27')],
    [true, numberOf('2026-10-26') - numberOf('2026-03-27')],
  ]);
  expect(pieces[2]?.startsAt.toISOString()).toBe('2026-03-29T22:00:00.000Z');
});

test('a site whose clocks do not change is one piece', () => {
  expect(evenDays(siteTime('UTC'), day('2025-01-01', '2026-12-31'), false)).toHaveLength(1);
});
