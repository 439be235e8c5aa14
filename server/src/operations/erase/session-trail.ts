import { findHandovers } from '../../drain';
import { SESSIONS_TABLE } from '../../records';
import type { SiteTime } from '../../settings';
import { deleteSetAside } from '../statements/delete-set-aside';
import { ofEachEventTable } from '../statements/event-tables';
import { eventsBy } from '../statements/events-by';
import { countBy, deleteBy } from '../statements/rows-by';
import { sessionsBy } from '../statements/sessions-by';
import { takeFromVisits } from '../statements/take-from-visits';
import { mentions } from './mentions';
import { setAsideTest } from './set-aside-test';
import { goneOf, type Trail } from './trail';

interface Definitions {
  silenceMs: number;
  time: SiteTime;
}

/** All of a session, and what still waits and would have become part of it. */
export const sessionTrail = (sessionId: string, { silenceMs, time }: Definitions): Trail => {
  const rows = new Set<number>();
  const events = new Set([sessionId]);
  /** Of a session that silence tells apart: whose it is, and between which instants an event of theirs is part of it. */
  const visitors = new Set<string>();
  let [after, before] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];

  const stretch = (from: number, to: number, isEnded = false): void => {
    after = Math.min(after, from - silenceMs);
    // What happens at the instant at which it was ended is the last of it.
    before = Math.max(before, isEnded ? to + 1 : to + silenceMs);
  };

  const trail: Trail = {
    isEvent({ id, at, visitor, earlierVisitor, session }) {
      if (session !== null) {
        return session === sessionId || events.has(id);
      }
      const isTheirs = visitors.has(visitor) || (earlierVisitor !== null && visitors.has(earlierVisitor));
      const isPart = events.has(id) || (isTheirs && at > after && at < before);
      if (isPart) {
        events.add(id);
        visitors.add(visitor);
        stretch(at, at);
      }
      return isPart;
    },

    isText: (text) => mentions(text, [sessionId]),

    // Instants only ever spread.
    length: () => events.size + visitors.size + (before > after ? before - after : 0),

    async follow(database) {
      for (const { row, isNamed, startedAt, endedAt, isEnded } of await sessionsBy(database, 'session_id', [sessionId])) {
        rows.add(row);
        const found = await ofEachEventTable((table) => eventsBy(database, { table, column: 'session_row', values: [row] }));
        for (const { id, visitor } of Object.values(found).flat()) {
          events.add(id);
          if (!isNamed) {
            visitors.add(visitor);
          }
        }
        if (!isNamed) {
          stretch(startedAt, endedAt, isEnded);
        }
      }
      for (const { visitor, earlierVisitor } of visitors.size > 0 ? await findHandovers(database, visitors) : []) {
        visitors.add(visitor).add(earlierVisitor);
      }
    },

    async count(database) {
      const counts = await ofEachEventTable((table) => countBy(database, { table, column: 'session_row', values: rows }));
      return goneOf({ sessions: rows.size, ...counts });
    },

    async remove(transaction) {
      await takeFromVisits(transaction, rows, time);
      const counts = await ofEachEventTable((table) => deleteBy(transaction, { table, column: 'session_row', values: rows }));
      await deleteSetAside(transaction, setAsideTest(trail));
      return goneOf({ sessions: await deleteBy(transaction, { table: SESSIONS_TABLE, column: 'id', values: rows }), ...counts });
    },
  };
  return trail;
};
