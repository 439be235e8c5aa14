import { isAmong } from '../../strapi/bulk';
import type { Database } from '../../strapi/database';
import { STATISTICS_TABLE } from '../statistic';

/** The newest value of each object up to a date, it included. @param objects their rows, at least one */
export const newestUpTo = async (
  database: Database,
  metricId: number,
  period: string,
  objects: readonly number[],
  date: string,
): Promise<Map<number, { date: string; value: number }>> => {
  const newest = database(STATISTICS_TABLE)
    .where({ metric_id: metricId, period })
    .whereRaw(isAmong(database, 'object_id', objects))
    .where('date', '<=', date)
    .whereNotNull('value')
    .groupBy('object_id')
    .select({ object_id: 'object_id', date: database.raw('max(??)', ['date']) });
  const rows: { objectId: number; date: string; value: number | string }[] = await database({ found: STATISTICS_TABLE })
    .join(newest.as('newest'), (on) => on.on('newest.object_id', 'found.object_id').on('newest.date', 'found.date'))
    .where({ 'found.metric_id': metricId, 'found.period': period })
    .select({ objectId: 'found.object_id', date: 'found.date', value: 'found.value' });
  return new Map(rows.map(({ objectId, date: day, value }) => [Number(objectId), { date: day, value: Number(value) }]));
};
