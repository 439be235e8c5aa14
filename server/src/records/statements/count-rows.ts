import type { RecordType } from '../../../../contracts/records';
import type { Database } from '../../strapi/database';
import { TABLES } from './columns';
import type { Fragment } from './fragment';

/**
 * How many rows of a type fit.
 * @param most where counting ends
 */
export const countRows = async (database: Database, type: RecordType, where: Fragment | null, most?: number): Promise<number> => {
  const fitting = database({ record: TABLES[type] }).whereRaw(where?.sql ?? '1 = 1', [...(where?.bindings ?? [])]);
  const counted =
    most === undefined
      ? fitting.count({ rows: '*' })
      : database.from(fitting.select({ id: 'record.id' }).limit(most).as('some')).count({ rows: '*' });
  const [row]: { rows?: number | string }[] = await counted;
  return Number(row?.rows ?? 0);
};
