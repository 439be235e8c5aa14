import { ENGAGEMENTS_TABLE, FACT_COLUMNS, INTERACTIONS_TABLE, PAGE_VIEWS_TABLE, SESSIONS_TABLE } from '../../records';
import type { Database } from '../../strapi/database';
import type { Facts } from '../decide/types';
import { factsIn } from '../facts';

/** One record, of which target it is, and in which session's row. */
interface Recorded {
  target: number;
  session: number;
  at: number;
}

/** The raw records of a stretch of time, as far as totals are made of them. */
export interface DayRecords {
  /** Those that do not count, too. */
  views: (Recorded & { visitor: string; isCounted: boolean; scrollDepth: number | null })[];
  interactions: (Recorded & { type: string; element: string })[];
  engagements: (Recorded & { focusedMs: number })[];
  sessions: {
    row: number;
    startedAt: number;
    durationMs: number;
    isBounce: boolean;
    views: number;
    entryTarget: number | null;
    exitTarget: number | null;
    facts: Facts;
  }[];
}

type Row = Record<string, string | number | boolean | null>;

const EVENT_COLUMNS = ['target_id', 'session_row', 'at_ms'];

const recordedIn = (row: Row): Recorded => ({
  target: Number(row.target_id),
  session: Number(row.session_row),
  at: Number(row.at_ms),
});

const numberIn = (value: Row[string] | undefined): number | null =>
  value === null || value === undefined ? null : Number(value);

/** Reads the views, interactions and engagements from one instant to before another, and the sessions that began then. */
export const dayRecords = async (transaction: Database, from: number, before: number): Promise<DayRecords> => {
  const between = (table: string, column: string, columns: string[]): PromiseLike<Row[]> =>
    transaction(table).where(column, '>=', from).where(column, '<', before).select(columns);
  const views = await between(PAGE_VIEWS_TABLE, 'at_ms', [...EVENT_COLUMNS, 'visitor', 'is_counted', 'scroll_depth']);
  const interactions = await between(INTERACTIONS_TABLE, 'at_ms', [...EVENT_COLUMNS, 'event_type', 'element']);
  const engagements = await between(ENGAGEMENTS_TABLE, 'at_ms', [...EVENT_COLUMNS, 'focused_ms']);
  const sessions = await between(SESSIONS_TABLE, 'started_at_ms', [
    'id',
    'started_at_ms',
    'duration_ms',
    'is_bounce',
    'views',
    'entry_target_id',
    'exit_target_id',
    ...FACT_COLUMNS,
  ]);
  return {
    views: views.map((row) => ({
      ...recordedIn(row),
      visitor: String(row.visitor),
      isCounted: Boolean(row.is_counted),
      scrollDepth: numberIn(row.scroll_depth),
    })),
    interactions: interactions.map((row) => ({
      ...recordedIn(row),
      type: String(row.event_type),
      element: String(row.element ?? ''),
    })),
    engagements: engagements.map((row) => ({ ...recordedIn(row), focusedMs: Number(row.focused_ms) })),
    sessions: sessions.map((row) => ({
      row: Number(row.id),
      startedAt: Number(row.started_at_ms),
      durationMs: Number(row.duration_ms),
      isBounce: Boolean(row.is_bounce),
      views: Number(row.views),
      entryTarget: numberIn(row.entry_target_id),
      exitTarget: numberIn(row.exit_target_id),
      facts: factsIn(row),
    })),
  };
};
