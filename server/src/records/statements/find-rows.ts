import type { RecordType } from '../../../../contracts/records';
import { type Dialect, dialectOf } from '../../strapi/bulk';
import type { Database } from '../../strapi/database';
import { kindOf } from '../query/condition';
import type { Order } from '../query/read-sort';
import { expressionOf, TABLES, TIMES } from './columns';
import { column, type Fragment, sql } from './fragment';

/** The rows that fit, in an order that is the same each time: by what is asked for, then the newest first. */
const orderOf = (dialect: Dialect, type: RecordType, sort: readonly Order[]): Fragment => {
  const parts = sort.flatMap(({ field, isDescending }): Fragment[] => {
    const expression = expressionOf(dialect, type, field, 'record');
    const directed = isDescending ? sql`${expression} desc` : sql`${expression}`;
    // Databases differ in where they put what is not known; here it comes last. An index is of use without this only.
    return kindOf(type, field) === 'time' ? [directed] : [sql`${expression} is null`, directed];
  });
  const all = [...parts, sql`${column(`record.${TIMES[type]}`)} desc`, sql`${column('record.id')} desc`];
  return { sql: all.map((part) => part.sql).join(', '), bindings: all.flatMap(({ bindings }) => bindings) };
};

interface Question {
  where: Fragment;
  sort: readonly Order[];
  start: number;
  limit: number;
}

/** A page of the rows of a type that fit. Only their ids: what else is shown of them is read for these alone. */
export const pageOfIds = (database: Database, type: RecordType, { where, sort, start, limit }: Question) => {
  const order = orderOf(dialectOf(database), type, sort);
  return database({ record: TABLES[type] })
    .whereRaw(where.sql, [...where.bindings])
    .orderByRaw(order.sql, [...order.bindings])
    .limit(limit)
    .offset(start)
    .select<{ id: number }[]>({ id: 'record.id' });
};
