import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cheapestSum } from '../../../server/src/reports/counts/cheapest-sum';
import type { Totals } from '../../../server/src/reports/span';
import { addDays, monthOf, siteTime } from '../../../server/src/settings';

const time = siteTime('Europe/Berlin');
const TODAY = '2026-11-20';
const START = '2025-09-10';
const LENGTH = 437;

const dayAt = (index: number): string => addDays(START, index);

/** How often each day is in some totals. */
const daysOf = ({ period, from, to }: Totals, known: readonly string[]): string[] =>
  period === 'month'
    ? known.filter((day) => monthOf(day) >= from && monthOf(day) <= to)
    : known.filter((day) => period === 'day' && day >= from && day <= to);

test('a sum covers exactly the days asked for, each once, however much has been summed up', () => {
  const index = fc.integer({ min: 0, max: LENGTH - 1 });
  const asked = fc.record({ a: index, b: index, first: index, last: index, summed: fc.option(index), isCut: fc.boolean() });
  fc.assert(
    fc.property(asked, ({ a, b, first, last, summed, isCut }) => {
      const [from, to] = [dayAt(Math.min(a, b)), dayAt(Math.max(a, b))];
      const counted = { first: dayAt(Math.min(first, last)), last: dayAt(Math.max(first, last)) };
      const summedTo = summed !== null && dayAt(summed) >= counted.first ? dayAt(summed) : null;
      const lastHour = isCut ? time.hourOf(time.startOf(to) + 5 * 3_600_000) : null;
      const sum = cheapestSum({ from, to, lastHour }, { ...counted, summedTo }, TODAY, time);

      const known = Array.from({ length: LENGTH }, (_, day) => dayAt(day)).filter(
        (day) => day >= counted.first && day <= counted.last,
      );
      const times = new Map(known.map((day) => [day, 0]));
      const add = (days: readonly string[], count: number): void => {
        for (const day of days) {
          times.set(day, (times.get(day) as number) + count);
        }
      };
      if (sum.plus !== null) {
        expect(sum.plus === 'ever' || sum.plus <= (summedTo ?? '')).toBe(true);
        add(
          known.filter((day) => sum.plus === 'ever' || day <= (sum.plus as string)),
          1,
        );
      }
      if (sum.minus !== null) {
        expect(sum.minus <= (summedTo ?? '')).toBe(true);
        add(
          known.filter((day) => day <= (sum.minus as string)),
          -1,
        );
      }
      for (const piece of sum.totals) {
        add(daysOf(piece, known), 1);
      }
      const whole = (day: string): boolean => day >= from && (lastHour === null ? day <= to : day < to);
      expect([...times].filter(([day, count]) => count !== (whole(day) ? 1 : 0))).toEqual([]);
      // The hours of the last day, where it counts in part, and anything was counted on it.
      if (known.includes(to)) {
        expect(sum.totals.filter(({ period }) => period === 'hour')).toHaveLength(lastHour === null ? 0 : 1);
      }
    }),
    { numRuns: 500 },
  );
});

test('a year up to today is what there is minus what there was, and needs no bucket of totals', () => {
  const days = { first: '2024-01-01', last: TODAY, summedTo: '2026-11-18' };
  const sum = cheapestSum({ from: '2025-11-21', to: TODAY, lastHour: null }, days, TODAY, time);
  expect(sum).toEqual({ minus: '2025-11-20', plus: 'ever', totals: [] });
});

test('days that have not been summed up are added to those that have', () => {
  const days = { first: '2024-01-01', last: TODAY, summedTo: '2026-11-10' };
  const sum = cheapestSum({ from: '2026-03-05', to: '2026-11-12', lastHour: null }, days, TODAY, time);
  expect(sum).toEqual({
    minus: '2026-03-04',
    plus: '2026-11-10',
    totals: [{ period: 'day', from: '2026-11-11', to: '2026-11-12' }],
  });
});
