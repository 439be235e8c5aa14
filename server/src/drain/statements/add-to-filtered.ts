import { type BulkTable, writeRows } from '../../strapi/bulk';
import type { Database } from '../../strapi/database';
import { FILTERED_COUNTS_TABLE } from '../../totals';

/** How much was received and not counted on a day for a reason. */
export interface Filtered {
  day: string;
  reason: string;
  /** Of a bot, the name it goes by; `''` otherwise. */
  name: string;
  count: number;
}

const TABLE = {
  name: FILTERED_COUNTS_TABLE,
  columns: { day: 'text', reason: 'text', name: 'text', count: 'integer' },
} as const satisfies BulkTable<string>;

/** Adds to what was filtered. */
export const addToFiltered = (database: Database, filtered: readonly Filtered[]): Promise<void> =>
  writeRows(database, TABLE, filtered, { key: ['day', 'reason', 'name'], add: ['count'] });
