import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Database } from '../../strapi/database';
import { EVENT_TABLES } from '../statements/event-tables';
import { lastRow } from '../statements/last-row';
import { sessionsSeenWith } from '../statements/sessions-seen-with';

/** Read in some ten milliseconds, so that others hardly notice. */
const ROWS_AT_ONCE = 20_000;

/**
 * Goes through the tables of events for sessions that visitors have been part of and not begun. Each row is read once for each visitor,
 * however often it is asked to go.
 */
export const visitorScan = (visitors: ReadonlySet<string>) => {
  const sessions = new Set<number>();
  const places = Object.values(EVENT_TABLES).map((table) => ({ table, upTo: 0 }));
  let known = new Set<string>();

  const look = async (database: Database, table: string, ids: string[], from: number, upTo: number): Promise<void> => {
    for (let after = from; ids.length > 0 && after < upTo; after += ROWS_AT_ONCE) {
      const span = { after, upTo: Math.min(after + ROWS_AT_ONCE, upTo) };
      for (const row of await sessionsSeenWith(database, table, ids, span)) {
        sessions.add(row);
      }
      await nextTurn();
    }
  };

  return {
    /** The rows of the sessions found so far. */
    sessions: (): ReadonlySet<number> => sessions,

    /** Whether there are visitors for whom all rows are still to be read. */
    isBehind: (): boolean => visitors.size > known.size,

    async go(database: Database): Promise<void> {
      const all = [...visitors];
      const others = all.filter((visitor) => !known.has(visitor));
      for (const place of places) {
        const last = await lastRow(database, place.table);
        await look(database, place.table, others, 0, place.upTo);
        await look(database, place.table, all, place.upTo, last);
        place.upTo = Math.max(place.upTo, last);
      }
      known = new Set(all);
    },
  };
};
