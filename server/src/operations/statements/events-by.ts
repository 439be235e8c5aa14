import { isAmong } from '../../strapi/bulk';
import { askInPieces, type Database } from '../../strapi/database';

/** The ids and visitors of the events of one table that have one of these values in an indexed column. */
export const eventsBy = (
  database: Database,
  table: string,
  column: 'session_row' | 'event_id' | 'view_event_id',
  values: Iterable<string | number>,
): Promise<{ id: string; visitor: string }[]> =>
  askInPieces([...values], (piece) =>
    database(table)
      .whereRaw(isAmong(database, column, piece))
      .select({ id: 'event_id', visitor: 'visitor' }),
  );
