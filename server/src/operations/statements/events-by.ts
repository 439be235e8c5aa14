import type { Database } from '../../strapi/database';
import { queriesFor, type RowsBy } from './rows-by';

/** The ids and visitors of events. */
export const eventsBy = async (database: Database, rows: RowsBy): Promise<{ id: string; visitor: string }[]> => {
  const events: { id: string; visitor: string }[] = [];
  for (const query of queriesFor(database, rows)) {
    const found: { event_id: string; visitor: string }[] = await query().select(['event_id', 'visitor']);
    events.push(...found.map(({ event_id: id, visitor }) => ({ id, visitor })));
  }
  return events;
};
