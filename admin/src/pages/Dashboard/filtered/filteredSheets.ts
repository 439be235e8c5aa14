import type { DashboardFiltered } from '../../../../../contracts/dashboard';
import type { FilterReason } from '../../../../../contracts/events';
import { changePercent } from '../../../format/changePercent';
import { sharesOf } from '../../../format/shares';
import type { Sheet } from '../../../format/sheet';

/** So many days are told one by one; more of them by month. */
const MOST_DAYS = 62;

/** What was filtered in a day or a month, by reason in the order of the answer. */
export interface FilteredPeriod {
  /** `2026-11-20`, or `2026-11` of a month. */
  start: string;
  counts: number[];
}

/** What was filtered when: by day, or where there are too many of them, by month. */
export const filteredPeriods = ({ days, reasons }: Pick<DashboardFiltered, 'days' | 'reasons'>): FilteredPeriod[] => {
  const startOf = (day: string) => (days.length > MOST_DAYS ? day.slice(0, 7) : day);
  const periods = new Map(days.map((day) => [startOf(day), reasons.map(() => 0)]));
  days.forEach((day, index) => {
    const counts = periods.get(startOf(day)) ?? [];
    reasons.forEach((reason, at) => {
      counts[at] = (counts[at] ?? 0) + (reason.days[index] ?? 0);
    });
  });
  return [...periods].map(([start, counts]) => ({ start, counts }));
};

export interface FilteredWords {
  all: string;
  reason(reason: FilterReason): string;
  period(start: string, length?: 'short' | 'long'): string;
}

const sumOf = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);

/** What was filtered, by reason. */
export const reasonsSheet = ({ reasons, compared }: DashboardFiltered, words: FilteredWords): Sheet => {
  const counts = reasons.map(({ count }) => count);
  const shares = sharesOf(counts);
  const change = (now: number, before: number): (number | null)[] => (compared ? [changePercent(now, before)] : []);
  const before = sumOf(reasons.map((reason) => reason.before ?? 0));
  return {
    columns: [
      { key: 'reason', kind: 'text' },
      { key: 'count', kind: 'count' },
      { key: 'percent', kind: 'percent' },
      ...(compared ? [{ key: 'changePercent', kind: 'change' as const }] : []),
    ],
    rows: [
      {
        key: 'all',
        isSum: true,
        values: [words.all, sumOf(counts), sumOf(counts) === 0 ? 0 : 100, ...change(sumOf(counts), before)],
      },
      ...reasons.map((reason, index) => ({
        key: reason.reason,
        values: [words.reason(reason.reason), reason.count, shares[index] ?? 0, ...change(reason.count, reason.before ?? 0)],
      })),
    ],
  };
};

/** What was filtered, by day or month, the newest first. */
export const periodsSheet = (
  { reasons }: Pick<DashboardFiltered, 'reasons'>,
  periods: FilteredPeriod[],
  words: FilteredWords,
): Sheet => ({
  columns: [
    { key: 'period', kind: 'text' },
    ...reasons.map(({ reason }) => ({ key: reason, kind: 'count' as const, title: words.reason(reason) })),
    { key: 'total', kind: 'count' },
  ],
  rows: periods.map(({ start, counts }) => ({ key: start, values: [words.period(start), ...counts, sumOf(counts)] })).reverse(),
});
