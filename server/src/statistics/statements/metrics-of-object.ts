import { STATISTIC_PERIODS, type StatisticPeriod } from '../../../../contracts/statistics';
import type { Database } from '../../strapi/database';
import { STATISTICS_TABLE } from '../statistic';

interface NewestValue {
  metricId: number;
  period: StatisticPeriod;
  date: string;
  /** In units. */
  value: number;
}

/** Of which of these metrics an object has values, in which periods, and the newest of each. A look-up by index for each. */
export const metricsOfObject = async (
  database: Database,
  metricIds: readonly number[],
  objectId: number,
): Promise<NewestValue[]> => {
  const newest = database(STATISTICS_TABLE)
    .whereIn('metric_id', [...metricIds])
    .whereIn('period', [...STATISTIC_PERIODS])
    .where({ object_id: objectId })
    .whereNotNull('value')
    .groupBy('metric_id', 'period')
    .select('metric_id', 'period')
    .max({ date: 'date' });
  const rows: (Omit<NewestValue, 'metricId' | 'value'> & Record<'metricId' | 'value', number | string>)[] = await database({
    found: STATISTICS_TABLE,
  })
    .join(newest.as('newest'), (on) =>
      on.on('newest.metric_id', 'found.metric_id').on('newest.period', 'found.period').on('newest.date', 'found.date'),
    )
    .where({ 'found.object_id': objectId })
    .select({ metricId: 'found.metric_id', period: 'found.period', date: 'found.date', value: 'found.value' });
  return rows.map((row) => ({ ...row, metricId: Number(row.metricId), value: Number(row.value) }));
};
