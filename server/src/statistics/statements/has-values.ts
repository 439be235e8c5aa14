import type { Database } from '../../strapi/database';
import { STATISTICS_TABLE } from '../statistic';

/** Whether a metric has any value. By index. */
export const hasValues = async (database: Database, metricId: number): Promise<boolean> =>
  (await database(STATISTICS_TABLE).where({ metric_id: metricId }).first('id')) !== undefined;
