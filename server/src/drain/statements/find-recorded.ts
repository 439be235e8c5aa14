import { ENGAGEMENTS_TABLE, INTERACTIONS_TABLE, PAGE_VIEWS_TABLE, SESSION_EVENTS_TABLE } from '../../records';
import { isAmong } from '../../strapi/bulk';
import type { Database } from '../../strapi/database';
import type { RecordedEvent } from '../decide/types';

type Row = Record<string, string | number | boolean | null>;

const TABLES = [
  { kind: 'view', table: PAGE_VIEWS_TABLE, columns: ['target_id', 'host', 'path', 'is_counted'] },
  { kind: 'interaction', table: INTERACTIONS_TABLE, columns: ['target_id'] },
  { kind: 'engagement', table: ENGAGEMENTS_TABLE, columns: ['target_id', 'focused_ms'] },
  { kind: 'session', table: SESSION_EVENTS_TABLE, columns: ['user_id', 'is_end'] },
] as const;

const eventOf = (kind: RecordedEvent['kind'], row: Row): RecordedEvent => ({
  id: String(row.event_id),
  kind,
  at: Number(row.at_ms),
  visitor: String(row.visitor),
  target: Number(row.target_id ?? 0),
  page: `${row.host ?? ''}${row.path ?? ''}`,
  focusedMs: Number(row.focused_ms ?? 0),
  userId: row.user_id === null || row.user_id === undefined ? null : String(row.user_id),
  ends: Boolean(row.is_end),
  isCounted: Boolean(row.is_counted),
});

/** All events of sessions, by the sessions' rows. */
export const findRecorded = async (transaction: Database, sessions: readonly number[]): Promise<Map<number, RecordedEvent[]>> => {
  const found = new Map<number, RecordedEvent[]>(sessions.map((row) => [row, []]));
  if (sessions.length === 0) {
    return found;
  }
  for (const { kind, table, columns } of TABLES) {
    const rows: Row[] = await transaction(table)
      .whereRaw(isAmong(transaction, 'session_row', sessions))
      .select('event_id', 'visitor', 'session_row', 'at_ms', ...columns);
    for (const row of rows) {
      found.get(Number(row.session_row))?.push(eventOf(kind, row));
    }
  }
  return found;
};
