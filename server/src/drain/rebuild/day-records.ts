import { ENGAGEMENTS_TABLE, INTERACTIONS_TABLE, PAGE_VIEWS_TABLE, SESSIONS_TABLE } from '../../records';
import type { Database } from '../../strapi/database';

/** The raw records of a stretch of time, as far as totals are made of them. */
export interface DayRecords {
  views: { visitor: string; target: number; at: number }[];
  interactions: { target: number; at: number }[];
  engagements: { target: number; at: number; focusedMs: number }[];
  sessions: { startedAt: number; durationMs: number; isBounce: boolean; entryTarget: number | null }[];
}

type Row = Record<string, string | number | boolean | null>;

/** Reads the views that count, the interactions and engagements from one instant to before another, and the sessions that began then. */
export const dayRecords = async (transaction: Database, from: number, before: number): Promise<DayRecords> => {
  const between = (table: string, column: string, columns: string[]): PromiseLike<Row[]> =>
    transaction(table).where(column, '>=', from).where(column, '<', before).select(columns);
  const views = await between(PAGE_VIEWS_TABLE, 'at_ms', ['visitor', 'target_id', 'at_ms', 'is_counted']);
  const interactions = await between(INTERACTIONS_TABLE, 'at_ms', ['target_id', 'at_ms']);
  const engagements = await between(ENGAGEMENTS_TABLE, 'at_ms', ['target_id', 'at_ms', 'focused_ms']);
  const sessions = await between(SESSIONS_TABLE, 'started_at_ms', [
    'started_at_ms',
    'duration_ms',
    'is_bounce',
    'entry_target_id',
  ]);
  return {
    views: views
      .filter((row) => Boolean(row.is_counted))
      .map((row) => ({ visitor: String(row.visitor), target: Number(row.target_id), at: Number(row.at_ms) })),
    interactions: interactions.map((row) => ({ target: Number(row.target_id), at: Number(row.at_ms) })),
    engagements: engagements.map((row) => ({
      target: Number(row.target_id),
      at: Number(row.at_ms),
      focusedMs: Number(row.focused_ms),
    })),
    sessions: sessions.map((row) => ({
      startedAt: Number(row.started_at_ms),
      durationMs: Number(row.duration_ms),
      isBounce: Boolean(row.is_bounce),
      entryTarget: row.entry_target_id === null ? null : Number(row.entry_target_id),
    })),
  };
};
