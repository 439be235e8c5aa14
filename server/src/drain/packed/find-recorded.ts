import { setImmediate as breathe } from 'node:timers/promises';
import { ENGAGEMENTS_TABLE, FACT_COLUMNS, INTERACTIONS_TABLE, PAGE_VIEWS_TABLE, SESSIONS_TABLE } from '../../records';
import { isAmong } from '../../strapi/bulk';
import { type Database, pieces } from '../../strapi/database';
import { gather } from '../../strapi/gather';

const SESSION_COLUMNS = [
  'id',
  'visitor',
  'started_at_ms',
  'duration_ms',
  'is_bounce',
  'views',
  'entry_page',
  'entry_target_id',
  'exit_target_id',
  ...FACT_COLUMNS,
] as const;

const EVENT_COLUMNS = ['session_row', 'visitor', 'at_ms', 'target_id'] as const;

const KINDS = {
  view: { table: PAGE_VIEWS_TABLE, columns: [...EVENT_COLUMNS, 'path', 'is_counted', 'engaged_ms', 'scroll_depth'] },
  interaction: { table: INTERACTIONS_TABLE, columns: [...EVENT_COLUMNS, 'path', 'event_type', 'element'] },
  engagement: { table: ENGAGEMENTS_TABLE, columns: [...EVENT_COLUMNS, 'focused_ms'] },
} as const;

export type RecordedKind = keyof typeof KINDS;

type Value = string | number | null;

/** One record, by the names of its columns. */
export type Recorded<Name extends string> = Record<Name, Value>;

export type RecordedSession = Recorded<(typeof SESSION_COLUMNS)[number]>;

/** What a record of some kind says; what the others have is not in it. */
export type RecordedEvent = Recorded<(typeof EVENT_COLUMNS)[number]> &
  Partial<Recorded<'event_type' | 'element' | 'path' | 'is_counted' | 'engaged_ms' | 'scroll_depth' | 'focused_ms'>>;

/** SQLite answers in this process: it is asked for little at a time. */
const STRETCH_MS = 3 * 3_600_000;

const rowsOf = <Name extends string>(columns: Record<Name, Value[]>): Recorded<Name>[] => {
  const names = Object.keys(columns) as Name[];
  const [first] = names;
  return (first ? columns[first] : []).map(
    (_, row) => Object.fromEntries(names.map((name) => [name, columns[name][row] ?? null])) as Recorded<Name>,
  );
};

const between = async <Name extends string>(
  database: Database,
  table: string,
  time: string,
  columns: readonly Name[],
  { from, before }: { from: number; before: number },
): Promise<Recorded<Name>[]> => {
  const found: Recorded<Name>[][] = [];
  for (let start = from; start < before; start += STRETCH_MS) {
    const rows = database(table)
      .where(time, '>=', start)
      .where(time, '<', Math.min(start + STRETCH_MS, before))
      .select(columns);
    found.push(rowsOf(await gather(database, rows, columns)));
    await breathe();
  }
  return found.flat();
};

/** The records of a kind from an instant on and before another. By index: O(records) */
export const findEvents = (
  database: Database,
  kind: RecordedKind,
  stretch: { from: number; before: number },
): Promise<RecordedEvent[]> =>
  between<string>(database, KINDS[kind].table, 'at_ms', KINDS[kind].columns, stretch) as Promise<RecordedEvent[]>;

/** The sessions that began from an instant on and before another. By index: O(sessions) */
export const findBegun = (database: Database, stretch: { from: number; before: number }): Promise<RecordedSession[]> =>
  between(database, SESSIONS_TABLE, 'started_at_ms', SESSION_COLUMNS, stretch);

/** Sessions by their rows. */
export const findSessionsOf = async (database: Database, rows: readonly number[]): Promise<RecordedSession[]> => {
  const found: RecordedSession[] = [];
  for (const piece of pieces(rows)) {
    const query = database(SESSIONS_TABLE)
      .whereRaw(isAmong(database, 'id', piece))
      .select(SESSION_COLUMNS);
    found.push(...rowsOf(await gather(database, query, SESSION_COLUMNS)));
  }
  return found;
};
