import {
  column,
  ENGAGEMENTS_TABLE,
  type Fragment,
  INTERACTIONS_TABLE,
  PAGE_VIEWS_TABLE,
  SESSIONS_TABLE,
  sql,
} from '../../../records';
import { isAmong } from '../../../strapi/bulk';
import type { Database } from '../../../strapi/database';
import { namedBy } from './by-time';
import { type Chunk, type DayOfRecords, pause } from './chunks';
import type { Grouping } from './grouping';
import { fits, type RecordFilter, sessionsIn } from './record-filter';
import { addRows, type Tallies } from './tally';

const EVENT_TABLES = [PAGE_VIEWS_TABLE, INTERACTIONS_TABLE, ENGAGEMENTS_TABLE] as const;

/** That a session lies within a day, with one visitor, so that what it adds up to is that day's. */
const isWithin = (before: number): Fragment => {
  const isNamed = column('session.is_named');
  return sql`(${isNamed} is null or not ${isNamed}) and ${column('session.ended_at_ms')} < ${before}`;
};

/** Adds the sessions that began in a part of a day, with all that was seen and done in those of them that lie within it. */
const addSessions = async (
  database: Database,
  filter: RecordFilter,
  by: Grouping | null,
  chunk: Chunk,
  before: number,
  tallies: Tallies,
): Promise<void> => {
  const own = isWithin(before);
  const within = (name: string, as: string) =>
    database.raw(`sum(case when ${own.sql} then ?? else 0 end) as ??`, [...own.bindings, `session.${name}`, as]);
  const query = namedBy(database, sessionsIn(database, filter, chunk), by, 'session.started_at_ms')
    .count({ sessions: '*' })
    .sum({ durationMs: 'session.duration_ms' })
    .select(database.raw('sum(case when ?? then 1 else 0 end) as ??', ['session.is_bounce', 'bounces']));
  await addRows(
    tallies,
    by?.of === 'outcomes'
      ? query
      : query.select(within('views', 'views'), within('interactions', 'interactions'), within('engaged_ms', 'engagedMs')),
  );
};

/** The sessions that began in a part of a day and do not lie within it. */
const findOthers = (database: Database, filter: RecordFilter, chunk: Chunk, before: number): PromiseLike<{ id: number }[]> =>
  fits(sessionsIn(database, filter, chunk), [sql`not (${isWithin(before)})`]).select('session.id');

/** The sessions that began before a day and go on in a part of it. */
const findEarlier = async (database: Database, filter: RecordFilter, chunk: Chunk, start: number): Promise<{ id: number }[]> => {
  const found: { id: number }[] = [];
  for (const table of EVENT_TABLES) {
    const records = database({ record: table })
      .join({ session: SESSIONS_TABLE }, 'session.id', 'record.session_row')
      .where('record.at_ms', '>=', chunk.from)
      .where('record.at_ms', '<', chunk.before)
      .where('session.started_at_ms', '<', start);
    found.push(...(await fits(records, filter.facts).distinct('session.id')));
  }
  return found;
};

const eventsOf = (
  database: Database,
  table: (typeof EVENT_TABLES)[number],
  sessions: readonly number[],
  { from, before }: Chunk,
) =>
  database({ record: table })
    .join({ session: SESSIONS_TABLE }, 'session.id', 'record.session_row')
    .whereRaw(isAmong(database, 'record.session_row', sessions))
    .where('record.at_ms', '>=', from)
    .where('record.at_ms', '<', before);

/** Adds what was seen and done on a day in sessions that do not lie within it. */
const addEvents = async (
  database: Database,
  by: Grouping | null,
  sessions: readonly number[],
  day: Chunk,
  tallies: Tallies,
): Promise<void> => {
  if (sessions.length === 0) {
    return;
  }
  const named = (table: (typeof EVENT_TABLES)[number]) =>
    namedBy(database, eventsOf(database, table, sessions, day), by, 'record.at_ms');
  await addRows(tallies, named(PAGE_VIEWS_TABLE).where('record.is_counted', true).count({ views: '*' }));
  await addRows(tallies, named(INTERACTIONS_TABLE).count({ interactions: '*' }));
  await addRows(tallies, named(ENGAGEMENTS_TABLE).sum({ engagedMs: 'record.focused_ms' }));
};

/** Who had a view on a day. */
const addVisitors = async (
  database: Database,
  filter: RecordFilter,
  day: DayOfRecords,
  sessions: readonly number[],
  visitors: Set<string>,
): Promise<void> => {
  const add = (rows: { visitor: string }[]): void => {
    for (const { visitor } of rows) {
      visitors.add(visitor);
    }
  };
  for (const chunk of day.chunks) {
    const within = fits(sessionsIn(database, filter, chunk), [isWithin(day.before)]).where('session.views', '>', 0);
    add(await within.distinct('session.visitor'));
    await pause();
  }
  if (sessions.length > 0) {
    const views = eventsOf(database, PAGE_VIEWS_TABLE, sessions, day).where('record.is_counted', true);
    add(await views.distinct('record.visitor'));
  }
};

/**
 * Counts day by day what fits facts of sessions. Nearly all sessions lie within a day, and say themselves what they add up to: only of the
 * others, and of those that began before the first day, the single records are read. O(sessions of the days, and records of the first)
 * @param days one after the other, in order
 */
export const countBySession = (database: Database, filter: RecordFilter, by: Grouping | null) => {
  let others: number[] | null = null;

  return async (day: DayOfRecords, tallies: Tallies, visitors: Set<string> | null): Promise<void> => {
    const open = new Set(others ?? []);
    for (const chunk of others === null && by?.of !== 'outcomes' ? day.chunks : []) {
      for (const { id } of await findEarlier(database, filter, chunk, day.from)) {
        open.add(Number(id));
      }
      await pause();
    }
    for (const chunk of day.chunks) {
      await addSessions(database, filter, by, chunk, day.before, tallies);
      await pause();
      for (const { id } of by?.of === 'outcomes' ? [] : await findOthers(database, filter, chunk, day.before)) {
        open.add(Number(id));
      }
    }
    others = [...open];
    await addEvents(database, by, others, day, tallies);
    if (visitors) {
      await addVisitors(database, filter, day, others, visitors);
    }
  };
};
