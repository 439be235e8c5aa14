import { isAmong } from '../../strapi/bulk';
import type { Database } from '../../strapi/database';
import { STATISTICS_TABLE } from '../statistic';
import type { StatisticSpan } from './read-statistics';

const FUNCTIONS = { sum: 'sum', minimum: 'min', maximum: 'max' } as const;

/** The values of some objects put together, by date. @returns at most one row a date; O(objects × dates) */
export const combineStatistics = async (
  database: Database,
  { metricId, period, from, to }: StatisticSpan,
  objects: readonly number[],
  how: keyof typeof FUNCTIONS,
): Promise<{ date: string; value: number | null }[]> => {
  const rows: { date: string; value: number | string | null }[] = await database(STATISTICS_TABLE)
    .where({ metric_id: metricId, period })
    .whereRaw(isAmong(database, 'object_id', objects))
    .whereBetween('date', [from, to])
    .groupBy('date')
    .select('date', { value: database.raw(`${FUNCTIONS[how]}(??)`, ['value']) });
  return rows.map(({ date, value }) => ({ date, value: value === null ? null : Number(value) }));
};
