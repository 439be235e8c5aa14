import type { DashboardFiltered, Days } from '../../../../contracts/dashboard';
import { FILTER_REASONS } from '../../../../contracts/events';
import { isAiBot } from '../../collect';
import type { Database } from '../../strapi/database';
import { FILTERED_COUNTS_TABLE } from '../../totals';
import { daysFrom, earlierOf } from '../span';
import { fromTotals } from './answered';
import type { AskedQuestion } from './asked';

interface Row {
  day: string;
  reason: string;
  name: string;
  events: number | string;
}

const rowsIn = (database: Database, { from, to }: Days): PromiseLike<Row[]> =>
  database(FILTERED_COUNTS_TABLE).whereBetween('day', [from, to]).select('day', 'reason', 'name', { events: 'count' });

const sums = (rows: readonly Row[], keyOf: (row: Row) => string): Map<string, number> => {
  const all = new Map<string, number>();
  for (const row of rows) {
    all.set(keyOf(row), (all.get(keyOf(row)) ?? 0) + Number(row.events));
  }
  return all;
};

/**
 * What was received and not counted in a range, by reason and day; it is kept count of by days, so what it is compared with are whole ones.
 * O(days × reasons × names of bots)
 */
export const filtered = async (database: Database, asked: AskedQuestion): Promise<DashboardFiltered> => {
  const { from, to } = asked.now.reach;
  const days = daysFrom(from, earlierOf(to, asked.time.dayOf(asked.at)));
  const rows = await rowsIn(database, { from, to });
  const byReasonAndDay = sums(rows, ({ reason, day }) => `${reason} ${day}`);
  const byReason = sums(rows, ({ reason }) => reason);
  const before = asked.before && sums(await rowsIn(database, asked.before.reach), ({ reason }) => reason);
  const byBot = sums(
    rows.filter(({ reason, name }) => reason === 'bot' && name !== ''),
    ({ name }) => name,
  );
  return {
    ...fromTotals(asked),
    days,
    reasons: FILTER_REASONS.map((reason) => ({
      reason,
      count: byReason.get(reason) ?? 0,
      before: before && (before.get(reason) ?? 0),
      days: days.map((day) => byReasonAndDay.get(`${reason} ${day}`) ?? 0),
    }))
      .filter((row) => row.count > 0 || (row.before ?? 0) > 0)
      .sort((a, b) => b.count - a.count),
    bots: [...byBot]
      .map(([name, count]) => ({ name, isAi: isAiBot(name), count }))
      .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1)),
  };
};
