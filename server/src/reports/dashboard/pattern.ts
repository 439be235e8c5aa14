import type { DashboardPattern } from '../../../../contracts/dashboard';
import type { Database } from '../../strapi/database';
import { daysFrom, earlierOf } from '../span';
import { fromRecords, fromTotals } from './answered';
import type { AskedQuestion } from './asked';
import { type HourCounts, hoursOfTargets } from './hours';
import { daysOfRecords, pause } from './records/chunks';
import { countHours } from './records/count';
import { targetsThatAnswer } from './source';

type Cell = DashboardPattern['hours'][number][number];

const DAYS = 7;
const HOURS = 24;

/** Hours are read of so many days at once. */
const DAYS_AT_ONCE = 92;

const weekdayOf = (day: string): number => (new Date(day).getUTCDay() + DAYS - 1) % DAYS;

const byHour = async (
  database: Database,
  asked: AskedQuestion,
  days: readonly string[],
  targets: readonly number[] | null,
): Promise<HourCounts[]> => {
  const [from = '', to = ''] = [days[0], days.at(-1)];
  if (!targets) {
    const kept = daysOfRecords(database, { from, to, lastHour: null }, asked);
    const { hours } = await countHours(database, asked.filters, kept, asked.time.hourOf, false);
    return [...hours].map(([start, { counts }]) => ({ start, ...counts }));
  }
  return hoursOfTargets(database, targets, from, to, asked.time);
};

/**
 * What happened in each hour of the days of the week, by the site's clock: of a day of 25 hours both that it shows twice in one. From totals
 * O(hours), from records O(records of the days).
 */
export const pattern = async (database: Database, asked: AskedQuestion): Promise<DashboardPattern> => {
  const targets = await targetsThatAnswer(database, asked.filters);
  const answered = targets ? fromTotals(asked) : fromRecords(asked);
  const { at, time } = asked;
  const days = daysFrom(answered.basis.from, earlierOf(asked.now.reach.to, time.dayOf(at)));
  const hours: Cell[][] = Array.from({ length: DAYS }, () =>
    Array.from({ length: HOURS }, () => ({ views: 0, sessions: 0, interactions: 0 })),
  );
  const counts = Array.from({ length: DAYS }, () => 0);
  for (let start = 0; start < days.length; start += DAYS_AT_ONCE) {
    const some = days.slice(start, start + DAYS_AT_ONCE);
    const weekdays = new Map(some.map((day) => [day, weekdayOf(day)]));
    for (const weekday of weekdays.values()) {
      counts[weekday] = (counts[weekday] ?? 0) + 1;
    }
    for (const { start: label, views, sessions, interactions } of await byHour(database, asked, some, targets)) {
      const instant = Date.parse(label);
      const cell = hours[weekdays.get(time.dayOf(instant)) ?? 0]?.[time.clockHourOf(instant)];
      if (cell) {
        cell.views += views;
        cell.sessions += sessions;
        cell.interactions += interactions;
      }
    }
    await pause();
  }
  return { ...answered, compared: null, hours, days: counts };
};
