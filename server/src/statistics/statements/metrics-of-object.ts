import { STATISTIC_PERIODS, type StatisticPeriod } from '../../../../contracts/statistics';
import type { Database } from '../../strapi/database';
import { STATISTICS_TABLE } from '../statistic';

interface NewestDate {
  metricId: number;
  period: StatisticPeriod;
  date: string;
}

/** Of which of these metrics an object has values, in which periods, and of which date the newest is. A look-up by index for each. */
export const metricsOfObject = async (
  database: Database,
  metricIds: readonly number[],
  objectId: number,
): Promise<NewestDate[]> =>
  database(STATISTICS_TABLE)
    .whereIn('metric_id', [...metricIds])
    .whereIn('period', [...STATISTIC_PERIODS])
    .where({ object_id: objectId })
    .whereNotNull('value')
    .groupBy('metric_id', 'period')
    .select({ metricId: 'metric_id', period: 'period' })
    .max({ date: 'date' });
