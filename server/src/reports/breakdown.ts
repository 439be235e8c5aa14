import type { Breakdown } from '../../../contracts/reports';
import { PAGE_VIEWS_TABLE, SESSIONS_TABLE } from '../records';
import type { Database } from '../strapi/database';
import { type RecordsSpan, recordsIn } from './records-in';

/** What views are split up by: a column of their sessions. */
const COLUMNS = {
  sources: 'source_class',
  referrers: 'source_name',
  devices: 'device',
  browsers: 'browser',
  countries: 'country',
} as const;

export type Dimension = keyof typeof COLUMNS;

interface Row {
  value: string;
  count: number | string;
}

/** Views by one thing that their sessions say. */
export const viewsBy = (database: Database, dimension: Dimension, span: RecordsSpan) => {
  // What is not known may be null or no text.
  const value = database.raw("coalesce(??, '')", [`session.${COLUMNS[dimension]}`]);
  return recordsIn(database, PAGE_VIEWS_TABLE, span)
    .join({ session: SESSIONS_TABLE }, 'session.id', 'record.session_row')
    .where('record.is_counted', true)
    .groupBy(value)
    .select({ value })
    .count({ count: '*' });
};

/**
 * How views split up, the most frequent values first.
 * @param limit how many values are told apart
 * @returns what adds up to the views that there are records of; O(views in the span)
 */
export const breakdown = async (
  database: Database,
  dimension: Dimension,
  span: RecordsSpan,
  limit: number,
): Promise<Breakdown> => {
  const rows: Row[] = await viewsBy(database, dimension, span);
  const shares = rows
    .map(({ value, count }) => ({ value, count: Number(count) }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  const sumOf = (some: typeof shares): number => some.reduce((all, { count }) => all + count, 0);
  return { shares: shares.slice(0, limit), others: sumOf(shares.slice(limit)) };
};
