import { SESSIONS_TABLE } from '../../records';
import { isAmong } from '../../strapi/bulk';
import { type Database, pieces } from '../../strapi/database';

type Row = Record<'id' | 'entry_event' | 'exit_event' | 'user_event', string | number | null>;

/** Clears what sessions say because of one of these events: their first and last page, and whose they are. */
export const clearSaid = async (
  transaction: Database,
  sessions: Iterable<number>,
  events: ReadonlySet<string>,
): Promise<void> => {
  for (const piece of pieces([...sessions])) {
    const rows: Row[] = await transaction(SESSIONS_TABLE)
      .whereRaw(isAmong(transaction, 'id', piece))
      .select('id', 'entry_event', 'exit_event', 'user_event');
    for (const row of rows) {
      const cleared: Record<string, null> = {};
      for (const side of ['entry', 'exit'] as const) {
        if (events.has(String(row[`${side}_event`]))) {
          Object.assign(cleared, {
            [`${side}_event`]: null,
            [`${side}_at_ms`]: null,
            [`${side}_page`]: null,
            [`${side}_target_id`]: null,
          });
        }
      }
      if (events.has(String(row.user_event))) {
        Object.assign(cleared, { user_id: null, user_at_ms: null, user_event: null });
      }
      if (Object.keys(cleared).length > 0) {
        await transaction(SESSIONS_TABLE).where({ id: row.id }).update(cleared);
      }
    }
  }
};
