import { dialectOf } from '../../strapi/bulk';
import type { Database } from '../../strapi/database';
import type { Condition } from '../query/condition';
import { targetsAt } from './targets-at';
import { relatedRows } from './where';

/** With more sessions or entries than this their records are looked for in the order of time, in which they come soon. */
const MOST_ROWS = 50;

/**
 * Finds the sessions, the entries and the pages of the addresses that a condition speaks of, where they are few: their records are then
 * found by the index of their row, which no database would know beforehand.
 */
export const findRelated = async (database: Database, condition: Condition): Promise<Condition> => {
  switch (condition.is) {
    case 'all':
    case 'any': {
      const of: Condition[] = [];
      for (const part of condition.of) {
        of.push(await findRelated(database, part));
      }
      return { is: condition.is, of };
    }
    case 'not':
      return { is: 'not', of: await findRelated(database, condition.of) };
    case 'related': {
      const { relation } = condition;
      const { table, where } = relatedRows(dialectOf(database), relation, condition.of);
      const rows: number[] = await database({ [relation]: table })
        .whereRaw(where.sql, [...where.bindings])
        .limit(MOST_ROWS + 1)
        .pluck(`${relation}.id`);
      return rows.length > MOST_ROWS ? condition : { is: 'among', relation, rows };
    }
    case 'comparison': {
      const rows = condition.field === 'url' ? await targetsAt(database, condition) : null;
      // Not all that is of such a target is at such an address.
      return rows ? { is: 'all', of: [{ is: 'among', relation: 'target', rows }, condition] } : condition;
    }
    default:
      return condition;
  }
};
