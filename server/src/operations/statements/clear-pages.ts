import { SESSIONS_TABLE } from '../../records';
import { isAmong } from '../../strapi/bulk';
import { type Database, pieces } from '../../strapi/database';

/** Clears the first and last pages of sessions where these events have been what was seen there. */
export const clearPages = async (
  transaction: Database,
  sessions: Iterable<number>,
  events: ReadonlySet<string>,
): Promise<void> => {
  for (const piece of pieces([...sessions])) {
    const rows: Record<'id' | 'entry_event' | 'exit_event', string | number | null>[] = await transaction(SESSIONS_TABLE)
      .whereRaw(isAmong(transaction, 'id', piece))
      .select('id', 'entry_event', 'exit_event');
    for (const { id, ...row } of rows) {
      for (const side of ['entry', 'exit'] as const) {
        if (events.has(String(row[`${side}_event`]))) {
          const none = { [`${side}_event`]: null, [`${side}_at_ms`]: null, [`${side}_page`]: null, [`${side}_target_id`]: null };
          await transaction(SESSIONS_TABLE).where({ id }).update(none);
        }
      }
    }
  }
};
