import type { SiteTime } from '../../settings';
import { keyOf, sessionsOf } from './sessions';
import type { NewEvent, Stored, StoredSession } from './types';

const isWithinAnHour = ({ startedAt, endedAt }: StoredSession, time: SiteTime): boolean =>
  time.hourOf(startedAt) === time.hourOf(endedAt);

/**
 * The recorded sessions that will count for other values, as an earlier event becomes their first, and that lie in more than one hour: what
 * was seen and done in them moves hour by hour, for which their events are needed.
 */
export const movedSessions = (
  events: readonly NewEvent[],
  { sessions, recorded }: Pick<Stored, 'sessions' | 'recorded'>,
  { silenceMs, time }: { silenceMs: number; time: SiteTime },
  personOf: (visitor: string) => string,
): StoredSession[] => {
  const long = new Map(
    sessions.flatMap((session) => (recorded.has(session.row) || isWithinAnHour(session, time) ? [] : [[session.row, session]])),
  );
  if (long.size === 0) {
    return [];
  }
  const keys = new Set([...long.values()].map(({ name, visitor }) => keyOf(name, personOf(visitor))));
  const changes = sessionsOf(
    events.filter(({ session, visitor }) => keys.has(keyOf(session, personOf(visitor)))),
    { sessions: sessions.filter(({ name, visitor }) => keys.has(keyOf(name, personOf(visitor)))), recorded },
    silenceMs,
    personOf,
  );
  return changes.flatMap(({ row, absorbed, facts }) =>
    (row === null ? [] : [row, ...absorbed]).flatMap((own) => {
      const session = long.get(own);
      return session?.facts.some((fact, index) => fact !== facts[index]) ? [session] : [];
    }),
  );
};
