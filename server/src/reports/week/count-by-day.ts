import type { Fragment } from '../../records';
import type { Database } from '../../strapi/database';
import type { WeekSpan } from './week-span';

/** What is counted, and by what it is told apart; rows are called `record`. */
export interface CountQuestion {
  table: string;
  /** Its column of time. */
  at: string;
  /** What rows of one group have in common, byte by byte. */
  key: Fragment;
  /** The group's name, which is the same in all its rows. */
  name: Fragment;
  /** Which rows are counted; all of the week without it. */
  where?: Fragment | undefined;
  start: number;
  limit: number;
}

/** A group, all its rows, and those of each day. */
export interface Counted {
  name: string | null;
  count: number;
  days: number[];
}

interface CountedGroups {
  groups: Counted[];
  /** How many groups there are in all, and what all of them add up to. */
  total: number;
  all: Omit<Counted, 'name'>;
}

type Row = Record<string, number | string | null>;

/** The largest groups of a week's rows, as a statement: also the sums over all groups stand in each of its rows. */
export const countByDayQuery = (database: Database, { starts, from, to }: WeekSpan, question: CountQuestion) => {
  const { table, at, key, name, where, start, limit } = question;
  const query = database({ record: table }).where(`record.${at}`, '>=', from).where(`record.${at}`, '<', to);
  if (where) {
    query.whereRaw(where.sql, [...where.bindings]);
  }
  const columns = starts.slice(0, -1).flatMap((begin, index) => {
    const isThen = database.raw('sum(case when ?? >= ? and ?? < ? then 1 else 0 end)', [
      `record.${at}`,
      begin,
      `record.${at}`,
      starts[index + 1] ?? to,
    ]);
    return [database.raw('? as ??', [isThen, `day_${index}`]), database.raw('sum(?) over () as ??', [isThen, `all_${index}`])];
  });
  return query
    .groupByRaw(key.sql, [...key.bindings])
    .orderByRaw(`count(*) desc, ${key.sql}`, [...key.bindings])
    .offset(start)
    .limit(limit)
    .select<Row[]>(
      database.raw(`min(${name.sql}) as ??`, [...name.bindings, 'name']),
      database.raw('count(*) as ??', ['count']),
      database.raw('sum(count(*)) over () as ??', ['all']),
      database.raw('count(*) over () as ??', ['total']),
      ...columns,
    );
};

const countsIn = (row: Row | undefined, name: string, days: number): number[] =>
  Array.from({ length: days }, (_, index) => Number(row?.[`${name}_${index}`] ?? 0));

/**
 * The largest groups of a week's rows, by day.
 * @returns at most `limit` groups from `start` on, by their size, then their name; O(rows of the week)
 */
export const countByDay = async (database: Database, span: WeekSpan, question: CountQuestion): Promise<CountedGroups> => {
  const days = span.week.days.length;
  const rows = await countByDayQuery(database, span, question);
  // Behind the last group there is no row to say how many there are.
  const [first] =
    rows.length > 0 || question.start === 0 ? rows : await countByDayQuery(database, span, { ...question, start: 0 });
  return {
    groups: rows.map((row) => ({
      name: row.name === null ? null : String(row.name),
      count: Number(row.count),
      days: countsIn(row, 'day', days),
    })),
    total: Number(first?.total ?? 0),
    all: { count: Number(first?.all ?? 0), days: countsIn(first, 'all', days) },
  };
};
