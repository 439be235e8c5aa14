import type { Dialect } from '../../strapi/bulk';
import { type Comparison, kindOf, type Operator, type Scope } from '../query/condition';
import { columnOf, expressionOf } from './columns';
import { compareMetadata } from './compare-metadata';
import { compareTexts } from './compare-texts';
import { type Fragment, sql } from './fragment';

const SIGNS: Partial<Record<Operator, string>> = { $eq: '=', $lt: '<', $lte: '<=', $gt: '>', $gte: '>=' };

/** PostgreSQL takes a value for what the column is, and 1.5 is no integer. */
const CASTS: Partial<Record<string, string>> = { number: '::numeric', time: '::bigint' };

/** A comparison of a field's value with another, in SQL. */
export const compare = (dialect: Dialect, scope: Scope, alias: string, comparison: Comparison): Fragment => {
  const { field, operator, value } = comparison;
  const kind = kindOf(scope, field);
  const expression = expressionOf(dialect, scope, field, alias);
  if (operator === '$null' && comparison.keys.length === 0) {
    return sql`${expression} is null`;
  }
  if (kind === 'json') {
    return compareMetadata(dialect, `${alias}.${columnOf(scope, field)}`, comparison);
  }
  if (typeof value === 'boolean') {
    return value ? sql`${expression} = true` : sql`${expression} = false`;
  }
  if (typeof value === 'number') {
    const cast = dialect === 'postgres' ? (CASTS[kind ?? ''] ?? '') : '';
    return { sql: `${expression.sql} ${SIGNS[operator] ?? '='} ?${cast}`, bindings: [...expression.bindings, value] };
  }
  return compareTexts(dialect, expression, operator, value);
};
