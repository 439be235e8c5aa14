import { STATISTIC_PERIODS } from '../../../../../contracts/statistics';
import { isAmong } from '../../../strapi/bulk';
import { type Database, pieces } from '../../../strapi/database';
import { STATISTICS_TABLE } from '../../statistic';
import type { DaySpan } from '../run/day-span';

/** Deletes the values that a metric has of objects in some days, of every period. By index. */
export const forgetValues = async (
  transaction: Database,
  metricId: number,
  objectIds: readonly number[],
  { from, to }: DaySpan,
): Promise<void> => {
  for (const piece of pieces(objectIds)) {
    await transaction(STATISTICS_TABLE)
      .where({ metric_id: metricId })
      .whereIn('period', [...STATISTIC_PERIODS])
      .whereRaw(isAmong(transaction, 'object_id', piece))
      .whereBetween('date', [from, to])
      .delete();
  }
};

/** Deletes the values that a metric has of a period in some days, of whatever object. */
export const forgetPeriod = async (
  transaction: Database,
  metricId: number,
  period: string,
  { from, to }: DaySpan,
): Promise<void> => {
  await transaction(STATISTICS_TABLE).where({ metric_id: metricId, period }).whereBetween('date', [from, to]).delete();
};
