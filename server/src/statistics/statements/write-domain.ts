import { type BulkTable, writeRows } from '../../strapi/bulk';
import type { Database } from '../../strapi/database';
import { DOMAINS_TABLE } from '../domain';
import type { DomainRow } from './find-catalogue';

const TABLE = {
  name: DOMAINS_TABLE,
  columns: { ref: 'text', name: 'text', description: 'text', is_registered: 'boolean' },
} as const satisfies BulkTable<string>;

/** Makes a domain, or gives one of the same reference id another description. */
export const writeDomain = (database: Database, { isRegistered, ...domain }: DomainRow): Promise<void> =>
  writeRows(database, TABLE, [{ ...domain, is_registered: isRegistered }], {
    key: ['ref'],
    replace: ['name', 'description', 'is_registered'],
  });
