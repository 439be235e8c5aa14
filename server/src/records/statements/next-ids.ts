import type { RecordType } from '../../../../contracts/records';
import type { Database } from '../../strapi/database';
import { TABLES, TIMES } from './columns';
import type { Fragment } from './fragment';

/** Where a walk over all records is. */
export interface Place {
  id: number;
  atMs: number;
}

/** The next of the rows that fit, from the newest on. It costs as much at the end of a walk as at its beginning. */
export const nextIds = async (
  database: Database,
  type: RecordType,
  where: Fragment,
  after: Place | null,
  most: number,
): Promise<Place[]> => {
  const time = `record.${TIMES[type]}`;
  const rows: { id: number; atMs: number | string }[] = await database({ record: TABLES[type] })
    .whereRaw(where.sql, [...where.bindings])
    .modify((query) => {
      if (after) {
        // The first half is what an index can use in every database.
        query.where(time, '<=', after.atMs).whereRaw('(?? < ? or ?? < ?)', [time, after.atMs, 'record.id', after.id]);
      }
    })
    .orderBy([
      { column: time, order: 'desc' },
      { column: 'record.id', order: 'desc' },
    ])
    .limit(most)
    .select({ id: 'record.id', atMs: time });
  return rows.map(({ id, atMs }) => ({ id, atMs: Number(atMs) }));
};
