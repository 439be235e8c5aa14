import { dialectOf } from '../../strapi/bulk';
import type { Database } from '../../strapi/database';
import { ADDRESSES_TABLE, addressStart } from '../address';
import type { Comparison } from '../query/condition';
import { equals, startsWith } from './compare-texts';
import { column, sql } from './fragment';

/** With more targets than this their records are looked for in the order of time, in which they come soon. */
const MOST_TARGETS = 1_000;

/** The rows of the targets that have been seen at such an address; null where that says too little, or cannot be known fast. */
export const targetsAt = async (database: Database, { operator, value }: Comparison): Promise<number[] | null> => {
  if (typeof value !== 'string' || value === '' || (operator !== '$eq' && operator !== '$startsWith')) {
    return null;
  }
  const dialect = dialectOf(database);
  const known = addressStart(value);
  const start = column('start');
  const isAt =
    operator === '$eq' && dialect !== 'postgres' ? equals(dialect, start, sql`${known}`) : startsWith(dialect, start, known);
  const rows: (number | string)[] = await database(ADDRESSES_TABLE)
    .whereRaw(isAt.sql, [...isAt.bindings])
    .distinct('target_id')
    .limit(MOST_TARGETS + 1)
    .pluck('target_id');
  return rows.length > MOST_TARGETS ? null : rows.map(Number);
};
