import type { Dialect } from '../../strapi/bulk';
import type { Condition, Relation, Scope } from '../query/condition';
import { TABLES } from './columns';
import { compare } from './compare';
import { column, type Fragment, joined, sql } from './fragment';

/** What a relation leads to, and the column that leads there. */
const RELATED: Record<Relation, { scope: Scope; column: string }> = {
  session: { scope: 'sessions', column: 'session_row' },
  target: { scope: 'target', column: 'target_id' },
};

/** What rows of a relation's table have in common. */
export const relatedRows = (dialect: Dialect, relation: Relation, of: Condition): { table: string; where: Fragment } => {
  const { scope } = RELATED[relation];
  const where = whereOf(dialect, scope, relation, of);
  return {
    table: TABLES[scope],
    where: relation === 'target' ? sql`(${column('target.kind')} = 'entry' and ${where})` : where,
  };
};

/** A condition in SQL. @param alias of the scope's table in the statement */
export const whereOf = (dialect: Dialect, scope: Scope, alias: string, condition: Condition): Fragment => {
  switch (condition.is) {
    case 'comparison':
      return compare(dialect, scope, alias, condition);
    case 'all':
    case 'any': {
      const parts = condition.of.map((part) => whereOf(dialect, scope, alias, part));
      const isAll = condition.is === 'all';
      return parts.length > 0 ? joined(parts, isAll ? 'and' : 'or') : isAll ? sql`1 = 1` : sql`1 = 0`;
    }
    case 'not':
      return sql`not (${whereOf(dialect, scope, alias, condition.of)})`;
    case 'among': {
      const key = column(`${alias}.${RELATED[condition.relation].column}`);
      const rows: Fragment = { sql: condition.rows.map(() => '?').join(', '), bindings: condition.rows };
      return condition.rows.length > 0 ? sql`${key} in (${rows})` : sql`1 = 0`;
    }
    default: {
      const { relation, of } = condition;
      const { table, where } = relatedRows(dialect, relation, of);
      const key = column(`${alias}.${RELATED[relation].column}`);
      const rows = sql`${column(table)} as ${column(relation)} where ${column(`${relation}.id`)} = ${key} and ${where}`;
      // MariaDB would begin with the sessions that there are so many of, were it not for the count.
      return dialect === 'mysql' ? sql`(select count(*) from ${rows}) = 1` : sql`exists (select 1 from ${rows})`;
    }
  }
};
