import { SESSIONS_TABLE } from '../../records';
import { isAmong } from '../../strapi/bulk';
import { askInPieces, type Database } from '../../strapi/database';

/** A session, as far as its erasure is concerned. */
export interface FoundSession {
  row: number;
  sessionId: string;
  isNamed: boolean;
  visitor: string;
  startedAt: number;
  endedAt: number;
  /** Whether somebody has ended it. */
  isEnded: boolean;
}

type Row = Record<
  'id' | 'session_id' | 'is_named' | 'visitor' | 'started_at_ms' | 'ended_at_ms' | 'is_ended',
  string | number | boolean | null
>;

/** The sessions that have one of these values in an indexed column. */
export const sessionsBy = async (
  database: Database,
  column: 'id' | 'visitor' | 'session_id',
  values: Iterable<string | number>,
): Promise<FoundSession[]> => {
  const rows = await askInPieces<string | number, Row>([...values], (piece) =>
    database(SESSIONS_TABLE)
      .whereRaw(isAmong(database, column, piece))
      .select('id', 'session_id', 'is_named', 'visitor', 'started_at_ms', 'ended_at_ms', 'is_ended'),
  );
  return rows.map((row) => ({
    row: Number(row.id),
    sessionId: String(row.session_id),
    isNamed: Boolean(row.is_named),
    visitor: String(row.visitor),
    startedAt: Number(row.started_at_ms),
    endedAt: Number(row.ended_at_ms),
    isEnded: Boolean(row.is_ended),
  }));
};
