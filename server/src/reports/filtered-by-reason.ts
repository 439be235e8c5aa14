import { FILTER_REASONS, type FilterReason } from '../../../contracts/events';
import type { Database } from '../strapi/database';
import { FILTERED_COUNTS_TABLE } from '../totals';

/** How much was filtered for a reason: on the last day of a span, and in all of it. */
interface FilteredByReason {
  reason: FilterReason;
  lastDay: number;
  inAll: number;
}

interface Row {
  reason: string;
  day: string;
  events: number | string;
}

/**
 * What was received and not counted, by reason.
 * @param from the first day
 * @param to the last day, inclusive
 * @returns every reason there was, by how much; O(days × reasons × names of bots)
 */
export const filteredByReason = async (database: Database, from: string, to: string): Promise<FilteredByReason[]> => {
  const rows: Row[] = await database(FILTERED_COUNTS_TABLE)
    .whereBetween('day', [from, to])
    .groupBy('reason', 'day')
    .select('reason', 'day')
    .sum({ events: 'count' });
  return FILTER_REASONS.map((reason) => {
    const days = rows.filter((row) => row.reason === reason);
    const sum = (some: Row[]): number => some.reduce((total, { events }) => total + Number(events), 0);
    return { reason, lastDay: sum(days.filter(({ day }) => day === to)), inAll: sum(days) };
  })
    .filter(({ inAll }) => inAll > 0)
    .sort((a, b) => b.inAll - a.inAll);
};
