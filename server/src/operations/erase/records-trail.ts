import type { RecordType } from '../../../../contracts/records';
import { SESSIONS_TABLE } from '../../records';
import type { Database } from '../../strapi/database';
import { EVENT_TABLES, ofEachEventTable } from '../statements/event-tables';
import { eventsBy } from '../statements/events-by';
import { countBy, deleteBy, type RowsBy } from '../statements/rows-by';
import { sessionsBy } from '../statements/sessions-by';
import { type Gone, goneOf, type Trail } from './trail';

type Places = { [Kind in keyof Gone | keyof typeof EVENT_TABLES]?: RowsBy };

const NONE = { sessions: 0, pageViews: 0, interactions: 0, engagements: 0, sessionEvents: 0 };

/** Where the rows of some records lie, and of what goes with them. */
const placesOf = async (database: Database, type: RecordType, documentIds: readonly string[]): Promise<Places> => {
  switch (type) {
    case 'sessions': {
      const values = (await sessionsBy(database, 'session_id', documentIds)).map(({ row }) => row);
      const events = await ofEachEventTable(async (table) => ({ table, column: 'session_row', values }));
      return { sessions: { table: SESSIONS_TABLE, column: 'id', values }, ...events };
    }
    case 'page-views':
      return {
        pageViews: { table: EVENT_TABLES.pageViews, column: 'event_id', values: documentIds },
        engagements: { table: EVENT_TABLES.engagements, column: 'view_event_id', values: documentIds },
      };
    default:
      return { interactions: { table: EVENT_TABLES.interactions, column: 'event_id', values: documentIds } };
  }
};

/**
 * Records that somebody has picked: a session with all that happened in it, a page view with how long it was looked at. Their events are
 * looked for in the buffer as well, where they may lie once more: they would count again.
 */
export const recordsTrail = (type: RecordType, documentIds: readonly string[]): Trail => {
  const events = new Set<string>();
  let places: Places = {};

  const each = async (ask: (rows: RowsBy) => Promise<number>): Promise<Gone> => {
    const gone = { ...NONE };
    for (const [kind, rows] of Object.entries(places)) {
      gone[kind as keyof typeof NONE] = await ask(rows);
    }
    return goneOf(gone);
  };

  return {
    isEvent: ({ id }) => events.has(id),
    isText: () => false,
    length: () => events.size,
    async follow(database) {
      places = await placesOf(database, type, documentIds);
      for (const place of Object.values(places).filter(({ table }) => table !== SESSIONS_TABLE)) {
        for (const { id } of await eventsBy(database, place)) {
          events.add(id);
        }
      }
    },
    count: (database) => each((rows) => countBy(database, rows)),
    remove: (transaction) => each((rows) => deleteBy(transaction, rows)),
  };
};
