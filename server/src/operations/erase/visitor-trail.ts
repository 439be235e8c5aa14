import { findHandovers } from '../../drain';
import { HANDOVERS_TABLE, SESSIONS_TABLE } from '../../records';
import type { Database } from '../../strapi/database';
import { clearSaid } from '../statements/clear-said';
import { deleteSetAside } from '../statements/delete-set-aside';
import { deleteVisits } from '../statements/delete-visits';
import { EVENT_TABLES, ofEachEventTable } from '../statements/event-tables';
import { eventsBy } from '../statements/events-by';
import { countBy, deleteBy, type RowsBy } from '../statements/rows-by';
import { sessionsBy } from '../statements/sessions-by';
import { mentions } from './mentions';
import { setAsideTest } from './set-aside-test';
import { goneOf, type Trail } from './trail';
import { visitorScan } from './visitor-scan';

/**
 * All of a visitor: under every id that the plugin itself knows to be theirs, as across a change of salt. Sessions that they began go
 * as a whole; of one that its sender named and somebody else began, only what they did there.
 */
export const visitorTrail = (visitor: string): Trail => {
  const visitors = new Set([visitor]);
  const names = new Set<string>();
  const own = new Set<number>();
  const scan = visitorScan(visitors);

  const othersSessions = (): number[] => [...scan.sessions()].filter((row) => !own.has(row));

  const length = (): number => visitors.size + names.size;

  const addAll = (ids: Iterable<string>): void => {
    for (const id of ids) {
      visitors.add(id);
    }
  };

  const findSessions = async (database: Database): Promise<void> => {
    const found = [...(await sessionsBy(database, 'visitor', visitors)), ...(await sessionsBy(database, 'id', scan.sessions()))];
    for (const { row, isNamed, sessionId, visitor: beganBy } of found) {
      if (visitors.has(beganBy) || !isNamed) {
        own.add(row);
      }
      if (visitors.has(beganBy) && isNamed) {
        names.add(sessionId);
      }
    }
    // Only a change of salt puts two ids into one session that silence tells apart, and it is remembered here when nowhere else.
    const unnamed = found.filter(({ isNamed }) => !isNamed);
    addAll(unnamed.map(({ visitor: beganBy }) => beganBy));
    for (const table of Object.values(EVENT_TABLES)) {
      const events = await eventsBy(database, { table, column: 'session_row', values: unnamed.map(({ row }) => row) });
      addAll(events.map((event) => event.visitor));
    }
  };

  const theirEvents = async (database: Database, values: readonly number[]): Promise<Set<string>> => {
    const found = await ofEachEventTable((table) => eventsBy(database, { table, column: 'session_row', values, visitors }));
    return new Set(
      Object.values(found)
        .flat()
        .map(({ id }) => id),
    );
  };

  const events = (table: string): RowsBy[] => [
    { table, column: 'session_row', values: own },
    { table, column: 'session_row', values: othersSessions(), visitors },
  ];

  const sumOf = async (rows: RowsBy[], ask: (one: RowsBy) => Promise<number>): Promise<number> => {
    let sum = 0;
    for (const one of rows) {
      sum += await ask(one);
    }
    return sum;
  };

  const sessions: RowsBy = { table: SESSIONS_TABLE, column: 'id', values: own };

  const trail: Trail = {
    isEvent({ visitor: id, earlierVisitor, session }) {
      const isTheirs = visitors.has(id) || (earlierVisitor !== null && visitors.has(earlierVisitor));
      if (isTheirs) {
        addAll(earlierVisitor === null ? [id] : [id, earlierVisitor]);
      }
      return isTheirs || (session !== null && names.has(session));
    },

    isText: (text) => mentions(text, [...visitors, ...names]),

    length,

    async follow(database, isLocked) {
      let known: number;
      do {
        known = length();
        addAll((await findHandovers(database, visitors)).flatMap((one) => [one.visitor, one.earlierVisitor]));
        if (isLocked && scan.isBehind()) {
          return;
        }
        await scan.go(database);
        await findSessions(database);
      } while (length() > known);
    },

    async count(database) {
      const counts = await ofEachEventTable((table) => sumOf(events(table), (one) => countBy(database, one)));
      return goneOf({ sessions: await countBy(database, sessions), ...counts });
    },

    async remove(transaction) {
      await clearSaid(transaction, othersSessions(), await theirEvents(transaction, othersSessions()));
      const counts = await ofEachEventTable((table) => sumOf(events(table), (one) => deleteBy(transaction, one)));
      await deleteVisits(transaction, visitors);
      for (const column of ['visitor', 'earlier_visitor']) {
        await deleteBy(transaction, { table: HANDOVERS_TABLE, column, values: visitors });
      }
      await deleteSetAside(transaction, setAsideTest(trail));
      return goneOf({ sessions: await deleteBy(transaction, sessions), ...counts });
    },
  };
  return trail;
};
