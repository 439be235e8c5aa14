import {
  column,
  ENGAGEMENTS_TABLE,
  exactly,
  type Fragment,
  INTERACTIONS_TABLE,
  PAGE_VIEWS_TABLE,
  SESSIONS_TABLE,
  sql,
} from '../../../records';
import { dialectOf } from '../../../strapi/bulk';
import type { Database } from '../../../strapi/database';
import { recordsIn } from '../../records-in';
import type { Chunk } from './chunks';
import type { Grouping } from './grouping';
import { fits, type RecordFilter, sessionsIn } from './record-filter';
import { addRows, type Tallies } from './tally';

/** How counts are told apart: by a dimension, by the quarter of an hour, or not at all. */
export type By = Grouping | 'quarter' | null;

export const QUARTER_MS = 900_000;

type Query = ReturnType<typeof sessionsIn>;

const quarterOf = (database: Database, at: Fragment): Fragment =>
  dialectOf(database) === 'mysql' ? sql`${at} div ${QUARTER_MS}` : { sql: `${at.sql} / ${QUARTER_MS}`, bindings: at.bindings };

/** Adds what tells apart to a statement; its rows have it as `name`. */
export const namedBy = (database: Database, query: Query, by: By, at: string): Query => {
  if (by === null) {
    return query.select(database.raw("'' as ??", ['name']));
  }
  const value = by === 'quarter' ? quarterOf(database, column(at)) : by.value;
  const same = by === 'quarter' ? value : exactly(dialectOf(database), value);
  return query
    .select(database.raw(`min(${value.sql}) as ??`, [...value.bindings, 'name']))
    .groupByRaw(same.sql, [...same.bindings]);
};

/** The records of a kind that fit, called `record`, with their sessions where these are asked about. */
export const recordsThatFit = (
  database: Database,
  table: typeof PAGE_VIEWS_TABLE | typeof INTERACTIONS_TABLE | typeof ENGAGEMENTS_TABLE,
  filter: RecordFilter,
  by: By,
  chunk: Chunk,
): Query => {
  const records: Query = fits(recordsIn(database, table, { targets: null, ...chunk }), filter.target);
  const isOfSession = filter.facts.length > 0 || (by !== null && by !== 'quarter' && by.of === 'sessions');
  const told = isOfSession
    ? fits(records.join({ session: SESSIONS_TABLE }, 'session.id', 'record.session_row'), filter.facts)
    : records;
  return by !== null && by !== 'quarter' && by.of !== 'sessions' ? fits(told, by.where) : told;
};

const countSessions = (database: Database, filter: RecordFilter, by: By, chunk: Chunk): Query =>
  namedBy(database, sessionsIn(database, filter, chunk), by, 'session.started_at_ms')
    .count({ sessions: '*' })
    .sum({ durationMs: 'session.duration_ms' })
    .select(database.raw('sum(case when ?? then 1 else 0 end) as ??', ['session.is_bounce', 'bounces']));

const countViews = (database: Database, filter: RecordFilter, by: By, chunk: Chunk): Query => {
  const views = fits(recordsThatFit(database, PAGE_VIEWS_TABLE, filter, by, chunk), filter.path);
  const named = namedBy(database, views, by, 'record.at_ms');
  if (by !== null && by !== 'quarter' && by.of === 'views') {
    return named.count({ views: '*' });
  }
  named.select(database.raw('sum(case when ?? then 1 else 0 end) as ??', ['record.is_counted', 'views']));
  // An engagement does not say its path: its view does.
  return filter.path.length > 0 ? named.sum({ engagedMs: 'record.engaged_ms' }) : named;
};

const countInteractions = (database: Database, filter: RecordFilter, by: By, chunk: Chunk): Query => {
  const interactions = fits(recordsThatFit(database, INTERACTIONS_TABLE, filter, by, chunk), filter.path);
  return namedBy(database, interactions, by, 'record.at_ms').count({ interactions: '*' });
};

const sumEngaged = (database: Database, filter: RecordFilter, by: By, chunk: Chunk): Query =>
  namedBy(database, recordsThatFit(database, ENGAGEMENTS_TABLE, filter, by, chunk), by, 'record.at_ms').sum({
    engagedMs: 'record.focused_ms',
  });

/** Adds what was recorded in a stretch of time; O(records in it). */
export const addByTime = async (
  database: Database,
  filter: RecordFilter,
  by: By,
  chunk: Chunk,
  tallies: Tallies,
): Promise<void> => {
  const of = by === null || by === 'quarter' ? 'sessions' : by.of;
  if (of === 'sessions' || of === 'outcomes') {
    await addRows(tallies, countSessions(database, filter, by, chunk));
  }
  if (of === 'sessions' || of === 'views') {
    await addRows(tallies, countViews(database, filter, by, chunk));
  }
  if (of === 'sessions' || of === 'interactions') {
    await addRows(tallies, countInteractions(database, filter, by, chunk));
  }
  if (of === 'sessions' && filter.path.length === 0) {
    await addRows(tallies, sumEngaged(database, filter, by, chunk));
  }
};

/** Who had a view that counts and fits; `name` is the quarter of an hour where these are told apart. */
export const visitorsByTime = (
  database: Database,
  filter: RecordFilter,
  by: 'quarter' | null,
  chunk: Chunk,
): PromiseLike<{ name: string | number; visitor: string }[]> => {
  const views = fits(recordsThatFit(database, PAGE_VIEWS_TABLE, filter, by, chunk), filter.path)
    .where('record.is_counted', true)
    .groupBy('record.visitor')
    .select('record.visitor');
  return namedBy(database, views, by, 'record.at_ms');
};
