import type { AnyRecord, RecordType, SessionRecord } from '../../../contracts/records';
import { dialectOf } from '../strapi/bulk';
import type { Database } from '../strapi/database';
import { EVERYTHING } from './query/condition';
import type { Page } from './query/read-pagination';
import type { RecordQuery } from './query/read-query';
import { recordOf } from './row-to-record';
import { countRows } from './statements/count-rows';
import { findRelated } from './statements/find-related';
import { pageOfIds } from './statements/find-rows';
import type { Fragment } from './statements/fragment';
import { readRows } from './statements/read-rows';
import { whereOf } from './statements/where';

/** Who counts further than this reads long: see `countOf`. */
const MOST_COUNTED = 100_000;

/** Some of the records that fit, and how many there are: null when that was not asked for. */
export interface Found<Type extends RecordType> {
  records: AnyRecord[Type][];
  total: number | null;
  /** Whether there are more than `total`. */
  isCut: boolean;
}

/**
 * How many records fit. A page that is not full says so itself. All records of a type are counted by an index alone; of those that fit a
 * filter no more are counted than can be read in passing, unless the exact number was asked for.
 */
const countOf = async (
  database: Database,
  type: RecordType,
  where: Fragment | null,
  { start, limit, count }: Page,
  found: number,
): Promise<{ total: number | null; isCut: boolean }> => {
  if (count === 'none') {
    return { total: null, isCut: false };
  }
  if (found < limit && (found > 0 || start === 0)) {
    return { total: start + found, isCut: false };
  }
  if (count === 'exact' || where === null) {
    return { total: await countRows(database, type, where), isCut: false };
  }
  // Whoever has come further has seen that there are more.
  const most = Math.max(MOST_COUNTED, start + found);
  const counted = await countRows(database, type, where, most + 1);
  return { total: Math.min(counted, most), isCut: counted > most };
};

/** The session of each row, as far as it is wanted. */
const sessionsOf = async (
  database: Database,
  rows: readonly number[],
  fields: ReadonlySet<string> | null,
): Promise<Map<number, SessionRecord>> => {
  const sessions = await readRows(database, 'sessions', [...new Set(rows)]);
  return new Map(sessions.map((row) => [Number(row.id), recordOf('sessions', row, fields)]));
};

type Shown = Pick<RecordQuery, 'fields' | 'session'>;

/** Records by their rows' ids, in the order of these. */
export const recordsByIds = async <Type extends RecordType>(
  database: Database,
  type: Type,
  ids: readonly number[],
  { fields, session }: Shown,
): Promise<AnyRecord[Type][]> => {
  const rows = await readRows(database, type, ids);
  const records = rows.map((row) => recordOf(type, row, fields));
  if (session === null) {
    return records;
  }
  const sessions = await sessionsOf(
    database,
    rows.map((row) => Number(row.session_row)),
    session.fields,
  );
  return records.map((record, index) => ({ ...record, session: sessions.get(Number(rows[index]?.session_row)) ?? null }));
};

/** What a condition is in SQL. @returns null where everything fits */
export const whereIn = async (
  database: Database,
  type: RecordType,
  query: Pick<RecordQuery, 'condition'>,
): Promise<Fragment | null> => {
  const { condition } = query;
  const isEverything = condition.is === 'all' && condition.of.length === 0;
  return isEverything ? null : whereOf(dialectOf(database), type, 'record', await findRelated(database, condition));
};

export const EVERY: Fragment = whereOf('sqlite', 'sessions', 'record', EVERYTHING);

/** The page of records that a query asks for. */
export const findRecords = async <Type extends RecordType>(
  database: Database,
  type: Type,
  query: RecordQuery,
): Promise<Found<Type>> => {
  const where = await whereIn(database, type, query);
  const { start, limit } = query.page;
  const rows = await pageOfIds(database, type, { where: where ?? EVERY, sort: query.sort, start, limit });
  const ids = rows.map(({ id }) => id);
  const counted = await countOf(database, type, where, query.page, ids.length);
  return { records: await recordsByIds(database, type, ids, query), ...counted };
};
