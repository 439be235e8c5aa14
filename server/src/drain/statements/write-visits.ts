import { VISITS_TABLE } from '../../records';
import { type BulkTable, writeRows } from '../../strapi/bulk';
import type { Database } from '../../strapi/database';
import type { Visit } from '../decide/types';

const TABLE = {
  name: VISITS_TABLE,
  columns: { day: 'text', visitor: 'text', hour: 'text', target_id: 'integer', views: 'integer' },
} as const satisfies BulkTable<string>;

/** Records visits with the views that they now have. */
export const writeVisits = (transaction: Database, visits: readonly Visit[]): Promise<void> =>
  writeRows(
    transaction,
    TABLE,
    visits.map(({ day, visitor, hour, target, views }) => ({ day, visitor, hour, target_id: target, views })),
    { key: ['day', 'visitor', 'hour', 'target_id'], replace: ['views'] },
  );
