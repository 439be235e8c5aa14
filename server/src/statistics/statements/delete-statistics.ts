import type { Database } from '../../strapi/database';
import { STATISTICS_TABLE } from '../statistic';
import type { StatisticRow } from './write-statistics';

/** Deletes single values. @returns how many there were */
export const deleteStatistics = async (transaction: Database, keys: readonly Omit<StatisticRow, 'value'>[]): Promise<number> => {
  let deleted = 0;
  for (const key of keys) {
    deleted += await transaction(STATISTICS_TABLE).where(key).delete();
  }
  return deleted;
};
