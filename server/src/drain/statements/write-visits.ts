import { VISITS_TABLE } from '../../records';
import { type BulkTable, writeRows } from '../../strapi/bulk';
import type { Database } from '../../strapi/database';
import type { ChangedVisit } from '../decide/types';

const TABLE = {
  name: VISITS_TABLE,
  columns: { day: 'text', visitor: 'text', hour: 'text', target_id: 'integer', views: 'integer' },
} as const satisfies BulkTable<string>;

const rowOf = ({ day, visitor, hour, target, views }: ChangedVisit) => ({ day, visitor, hour, target_id: target, views });

/** Records visits with the views that they now have. Those that are new cost less where the database need not look for others. */
export const writeVisits = async (transaction: Database, visits: readonly ChangedVisit[]): Promise<void> => {
  const made = visits.filter(({ isNew }) => isNew);
  const known = visits.filter(({ isNew }) => !isNew);
  await writeRows(transaction, TABLE, made.map(rowOf));
  await writeRows(transaction, TABLE, known.map(rowOf), { key: ['day', 'visitor', 'hour', 'target_id'], replace: ['views'] });
};
