import { type BulkTable, writeRows } from '../../strapi/bulk';
import type { Database } from '../../strapi/database';
import { STATISTICS_TABLE } from '../statistic';

const TABLE = {
  name: STATISTICS_TABLE,
  columns: { metric_id: 'integer', period: 'text', object_id: 'integer', date: 'text', value: 'bigint' },
} as const satisfies BulkTable<string>;

/** A value in the metric's smallest unit. */
export type StatisticRow = { metric_id: number; period: string; object_id: number; date: string; value: number | null };

/** What makes a value the one that it is. */
const KEY = ['metric_id', 'period', 'object_id', 'date'] as const;

/** Sets values, or adds to them. @param rows of different keys, in an order that is the same for all who write */
export const writeStatistics = (database: Database, rows: readonly StatisticRow[], how: 'replace' | 'add'): Promise<void> =>
  writeRows(database, TABLE, rows, { key: KEY, [how]: ['value'] });
