import { type BulkTable, writeRows } from '../../strapi/bulk';
import type { Database } from '../../strapi/database';
import { METRICS_TABLE } from '../metric';
import type { MetricRow } from './find-catalogue';

const TABLE = {
  name: METRICS_TABLE,
  columns: {
    domain: 'text',
    ref: 'text',
    name: 'text',
    description: 'text',
    unit: 'text',
    format: 'text',
    decimals: 'integer',
    more_is_better: 'boolean',
    combine: 'text',
    is_registered: 'boolean',
  },
} as const satisfies BulkTable<string>;

/** Makes a metric, or gives one of the same reference ids another description. */
export const writeMetric = (
  database: Database,
  { moreIsBetter, isRegistered, ...metric }: Omit<MetricRow, 'id'>,
): Promise<void> =>
  writeRows(database, TABLE, [{ ...metric, more_is_better: moreIsBetter, is_registered: isRegistered }], {
    key: ['domain', 'ref'],
    replace: ['name', 'description', 'unit', 'format', 'decimals', 'more_is_better', 'combine', 'is_registered'],
  });
