import type { WeekInteractions, WeekRow } from '../../../../contracts/week';
import { column, INTERACTIONS_TABLE } from '../../records';
import type { Database } from '../../strapi/database';
import { type CountQuestion, countByDay } from './count-by-day';
import { siteDays } from './site-days';
import { isPartial, known, type WeekSpan } from './week-span';

/** Senders name types as they like: more than these are told together. */
const MOST_TYPES = 50;

/** As the statement needs it. */
export const INTERACTIONS: CountQuestion = {
  table: INTERACTIONS_TABLE,
  at: 'at_ms',
  key: column('record.event_type'),
  name: column('record.event_type'),
  start: 0,
  limit: MOST_TYPES,
};

const sum = (counts: readonly number[]): number => counts.reduce((all, count) => all + count, 0);

/** What readers did in a week, by day and by event type. */
export const weekInteractions = async (database: Database, span: WeekSpan): Promise<WeekInteractions> => {
  const { week } = span;
  // The totals first: what is applied in the meantime makes the records more, and not fewer.
  const totals = (await siteDays(database, week.days)).map(({ interactions }) => interactions);
  const { groups, total, all } = await countByDay(database, span, INTERACTIONS);
  const isLeft = (index: number): number => (all.days[index] ?? 0) - sum(groups.map(({ days }) => days[index] ?? 0));
  const others: WeekRow = {
    count: all.count - sum(groups.map(({ count }) => count)),
    days: known(
      week,
      week.days.map((_, index) => isLeft(index)),
    ),
  };
  return {
    week,
    all: { count: sum(totals), days: totals },
    types: groups.map(({ name, count, days }) => ({ eventType: name ?? '', count, days: known(week, days) })),
    others: total > groups.length ? { types: total - groups.length, ...others } : null,
    isPartial: isPartial(week, totals, all.count),
  };
};
