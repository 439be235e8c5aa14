import type { Core } from '@strapi/strapi';
import type { Database } from '../../../strapi/database';
import { dayAt, numberOf } from '../run/day-span';
import { type EntriesQuestion, entriesQuery } from './entries';

/** The longest of the periods that roll. */
export const LONGEST_DAYS = 30;

/** How many values there are of an object on a day that come again after so many days, at least LONGEST_DAYS where they do not before. */
export interface DistinctDay {
  object: string | null;
  date: string;
  again: number;
  values: number;
}

type Row = { object?: unknown; day: number | string; values: number | string };

const textOf = (object: unknown): string | null => (object === null || object === undefined ? null : String(object));

/** The entries that have a value, each value once a day. */
const valuedDays = (strapi: Core.Strapi, database: Database, question: EntriesQuestion, isGrouped: boolean) =>
  database
    .from(entriesQuery(strapi, database, question, isGrouped).as('counted'))
    .whereNotNull('value')
    .distinct('day', 'value', ...(isGrouped ? ['object'] : []));

/**
 * The different values of some days, by when each comes again: a period that ends with a day has those whose last time in it is the last
 * before its end, and so each once. One grouped statement.
 */
export const countDistinct = async (
  strapi: Core.Strapi,
  database: Database,
  question: EntriesQuestion,
  isGrouped: boolean,
): Promise<DistinctDay[]> => {
  const partition = isGrouped ? 'partition by object, value' : 'partition by value';
  const gaps = database.from(valuedDays(strapi, database, question, isGrouped).as('valued')).select({
    day: 'day',
    ...(isGrouped && { object: 'object' }),
    again: database.raw(`lead(day) over (${partition} order by day) - day`),
  });
  const capped = database.raw(`case when again is null or again > ${LONGEST_DAYS} then ${LONGEST_DAYS} else again end`);
  const rows: (Row & { next: number | string })[] = await database
    .from(
      database
        .from(gaps.as('gaps'))
        .select({ day: 'day', ...(isGrouped && { object: 'object' }), next: capped })
        .as('capped'),
    )
    .groupBy('day', 'next', ...(isGrouped ? ['object'] : []))
    .select('day', 'next', ...(isGrouped ? ['object'] : []), { values: database.raw('count(*)') });
  const first = numberOf(question.spans[0]?.from ?? '');
  return rows.map(({ object, day, next, values }) => ({
    object: textOf(object),
    date: dayAt(first + Number(day)),
    again: Number(next),
    values: Number(values),
  }));
};

/** How many values there are of an object that first came on a day. One grouped statement, O(all entries of the days). */
export const countFirst = async (
  strapi: Core.Strapi,
  database: Database,
  question: EntriesQuestion,
  isGrouped: boolean,
): Promise<Omit<DistinctDay, 'again'>[]> => {
  const by = isGrouped ? ['object'] : [];
  const firsts = database
    .from(valuedDays(strapi, database, question, isGrouped).as('valued'))
    .groupBy('value', ...by)
    .select({ day: database.raw('min(day)'), ...(isGrouped && { object: 'object' }) });
  const rows: Row[] = await database
    .from(firsts.as('firsts'))
    .groupBy('day', ...by)
    .select('day', ...by, { values: database.raw('count(*)') });
  const first = numberOf(question.spans[0]?.from ?? '');
  return rows.map(({ object, day, values }) => ({
    object: textOf(object),
    date: dayAt(first + Number(day)),
    values: Number(values),
  }));
};
