import { PAGE_VIEWS_TABLE } from '../../records';
import { type BulkTable, writeRows } from '../../strapi/bulk';
import type { Database } from '../../strapi/database';
import type { Engaged } from '../decide/types';

const TABLE = {
  name: PAGE_VIEWS_TABLE,
  columns: { event_id: 'text', engaged_ms: 'bigint', scroll_depth: 'integer' },
} as const satisfies BulkTable<string>;

/** Notes how recorded views were looked at. @param views all of which are there, by the ids of their events */
export const writeEngaged = (transaction: Database, views: ReadonlyMap<string, Engaged>): Promise<void> =>
  writeRows(
    transaction,
    TABLE,
    [...views].map(([id, { engagedMs, scrollDepth }]) => ({ event_id: id, engaged_ms: engagedMs, scroll_depth: scrollDepth })),
    { key: ['event_id'], replace: ['engaged_ms', 'scroll_depth'] },
  );
