import type { Database } from '../../strapi/database';
import { SESSIONS_TABLE } from '../session';

/** Whose a session is, and when it was. Instants are milliseconds since 1970 UTC. */
export interface FoundSession {
  visitor: string;
  userId: string | null;
  /** Whether its sender named it: then no silence ends it. */
  isNamed: boolean;
  endedAt: number;
}

/** The session of that id; null when there is none. One look-up by the index of the ids. */
export const findSession = async (database: Database, sessionId: string): Promise<FoundSession | null> => {
  const row = await database(SESSIONS_TABLE)
    .where({ session_id: sessionId })
    .first('visitor', 'user_id', 'is_named', 'ended_at_ms');
  return row
    ? {
        visitor: String(row.visitor),
        userId: row.user_id === null ? null : String(row.user_id),
        isNamed: Boolean(row.is_named),
        endedAt: Number(row.ended_at_ms),
      }
    : null;
};
