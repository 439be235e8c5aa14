import { type BulkTable, writeRows } from '../../strapi/bulk';
import type { Database } from '../../strapi/database';
import { TARGETS_TABLE } from '../../totals';
import type { TargetRow } from './write-targets';

const TABLE = {
  name: TARGETS_TABLE,
  columns: { id: 'integer', key: 'text', first_viewed_at_ms: 'bigint', last_viewed_at_ms: 'bigint' },
} as const satisfies BulkTable<string>;

/** Notes when targets were first and last viewed, where new views lie outside of what was known. @param spans by the targets' rows */
export const widenSpans = async (
  transaction: Database,
  targets: readonly TargetRow[],
  spans: ReadonlyMap<number, { first: number; last: number }>,
): Promise<void> => {
  const rows = targets.flatMap(({ id, key, firstViewedAt, lastViewedAt }) => {
    const span = spans.get(id);
    if (!span) {
      return [];
    }
    const first = Math.min(firstViewedAt ?? span.first, span.first);
    const last = Math.max(lastViewedAt ?? span.last, span.last);
    return first === firstViewedAt && last === lastViewedAt
      ? []
      : [{ id, key, first_viewed_at_ms: first, last_viewed_at_ms: last }];
  });
  await writeRows(transaction, TABLE, rows, { key: ['id'], replace: ['first_viewed_at_ms', 'last_viewed_at_ms'] });
};
