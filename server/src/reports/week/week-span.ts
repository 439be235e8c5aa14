import { WEEK_DAYS, type Week, type WeekCounts } from '../../../../contracts/week';
import { addDays, type SiteTime } from '../../settings';

/** A week, and when its days begin. */
export interface WeekSpan {
  week: Week;
  /** The instant each day begins at, and the one at which the last ends. */
  starts: number[];
  /** The instant from which on records are asked for, and before which they end. */
  from: number;
  to: number;
}

/**
 * The last seven days of the site, today included.
 * @param now milliseconds since 1970 UTC
 * @param retentionDays how many days records are kept beside today
 */
export const weekSpan = (now: number, time: SiteTime, retentionDays: number): WeekSpan => {
  const today = time.dayOf(now);
  const days = Array.from({ length: WEEK_DAYS }, (_, index) => addDays(today, index + 1 - WEEK_DAYS));
  const starts = [...days, addDays(today, 1)].map((day) => time.startOf(day));
  const keptSince = addDays(today, -retentionDays);
  // Days are compared as texts: their labels sort as they do.
  const recordsFrom = days.find((day) => day >= keptSince) ?? today;
  return {
    week: { days, timeZone: time.timeZone, recordsFrom },
    starts,
    from: time.startOf(recordsFrom),
    to: time.startOf(addDays(today, 1)),
  };
};

/** Of what was counted by records, what is known: nothing of the days that none are kept of. */
export const known = ({ days, recordsFrom }: Week, counts: readonly number[]): WeekCounts =>
  days.map((day, index) => (day >= recordsFrom ? (counts[index] ?? 0) : null));

/** Whether the totals of the days that records are kept of say more than the records do. */
export const isPartial = ({ days, recordsFrom }: Week, totals: readonly number[], recorded: number): boolean =>
  days.reduce((sum, day, index) => (day >= recordsFrom ? sum + (totals[index] ?? 0) : sum), 0) > recorded;
