import type { Core } from '@strapi/strapi';
import type { Database } from '../../../strapi/database';
import { dayAt, numberOf } from '../run/day-span';
import { type EntriesQuestion, entriesQuery } from './entries';

/** What was counted on a day, of everything (`object` null) or of a value of what is grouped by. */
export interface CountedDay {
  object: string | null;
  date: string;
  entries: number;
  counted: number;
  amount: number | null;
  least: number | null;
  most: number | null;
}

type Row = { day: number | string; object?: unknown; entries: number | string; counted?: number | string } & {
  [Name in 'amount' | 'least' | 'most']?: number | string | null;
};

const numeric = (value: number | string | null | undefined): number | null =>
  value === null || value === undefined ? null : Number(value);

/** The entries of some days by day, and by object. One grouped statement, O(entries of the days). */
export const countDays = async (
  strapi: Core.Strapi,
  database: Database,
  question: EntriesQuestion,
  isGrouped: boolean,
): Promise<CountedDay[]> => {
  const entries = entriesQuery(strapi, database, question, isGrouped);
  const rows: Row[] = await database
    .from(entries.as('counted'))
    .groupBy(isGrouped ? ['day', 'object'] : ['day'])
    .select('day', ...(isGrouped ? ['object'] : []), { entries: database.raw('count(*)') })
    .modify((query) => {
      if (question.counted.field !== null) {
        query.select({
          counted: database.raw('count(??)', ['value']),
          // In SQLite a sum of whole numbers may be too large for one, and fails then.
          amount: database.raw('sum(?? * 1.0)', ['value']),
          least: database.raw('min(??)', ['value']),
          most: database.raw('max(??)', ['value']),
        });
      }
    });
  const first = numberOf(question.spans[0]?.from ?? '');
  return rows.map(({ day, object = null, entries: count, counted = 0, amount, least, most }) => ({
    object: object === null ? null : String(object),
    date: dayAt(first + Number(day)),
    entries: Number(count),
    counted: Number(counted),
    amount: numeric(amount),
    least: numeric(least),
    most: numeric(most),
  }));
};
