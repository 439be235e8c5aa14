import { type BulkTable, writeRows } from '../../strapi/bulk';
import type { Database } from '../../strapi/database';
import { type ObjectIdentity, typeKeyOf } from '../objects/identity';
import { STATISTIC_OBJECTS_TABLE } from '../statistic-object';

const TABLE = {
  name: STATISTIC_OBJECTS_TABLE,
  columns: { key: 'text', type: 'text', type_key: 'text', object: 'text' },
} as const satisfies BulkTable<string>;

/** Makes rows of objects that have none yet. In the order of their keys, so that two who make the same ones wait for each other and not both. */
export const writeObjects = (database: Database, objects: readonly ObjectIdentity[]): Promise<void> =>
  writeRows(
    database,
    TABLE,
    objects.toSorted((a, b) => (a.key < b.key ? -1 : 1)).map((object) => ({ ...object, type_key: typeKeyOf(object) })),
    { key: ['key'] },
  );
