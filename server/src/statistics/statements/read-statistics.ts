import { isAmong } from '../../strapi/bulk';
import type { Database } from '../../strapi/database';
import { gather } from '../../strapi/gather';
import { STATISTICS_TABLE } from '../statistic';

/** Which values of a metric. */
export interface StatisticSpan {
  metricId: number;
  period: string;
  from: string;
  to: string;
}

/** A value in the metric's smallest unit. */
export interface FoundStatistic {
  objectId: number;
  date: string;
  value: number | null;
}

/** The values of a metric. @param objects their rows, at least one @returns at most one row for each date and object; by index */
export const readStatistics = async (
  database: Database,
  { metricId, period, from, to }: StatisticSpan,
  objects: readonly number[],
): Promise<FoundStatistic[]> => {
  const query = database(STATISTICS_TABLE)
    .where({ metric_id: metricId, period })
    .whereRaw(isAmong(database, 'object_id', objects))
    .whereBetween('date', [from, to])
    .select('object_id', 'date', 'value');
  const { object_id, date, value } = await gather(database, query, ['object_id', 'date', 'value']);
  return date.map((day, index) => {
    const units = value[index] ?? null;
    return { objectId: Number(object_id[index]), date: String(day), value: units === null ? null : Number(units) };
  });
};
