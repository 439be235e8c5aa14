import type { Facts, NewEvent, PageSeen, RecordedEvent, SessionChange, SessionSums, StoredSession } from './types';

/** A recorded session, one recorded event of a session that is cut, or a new event, as a stretch of time. */
export interface Stretch<Event> {
  start: number;
  end: number;
  stored?: StoredSession;
  cut?: { event: RecordedEvent; from: StoredSession; isFirst: boolean };
  event?: Event;
}

/** Of two instants and, where they are the same, ids: whether the first comes before the second. */
const isBefore = (at: number, id: string, otherAt: number, otherId: string): boolean =>
  at < otherAt || (at === otherAt && id < otherId);

const earlier = <Said extends PageSeen>(a: Said | null, b: Said): Said =>
  a === null || isBefore(b.at, b.event, a.at, a.event) ? b : a;

const later = <Said extends { at: number; event: string }>(a: Said | null, b: Said): Said =>
  a === null || isBefore(a.at, a.event, b.at, b.event) ? b : a;

/** The first and the last view among events. */
interface Views {
  first: NewEvent | RecordedEvent | null;
  last: NewEvent | RecordedEvent | null;
}

const pageOf = ({ id, at, page, target }: NewEvent | RecordedEvent): PageSeen => ({ event: id, at, page, target });

const byStart = (a: StoredSession, b: StoredSession): number =>
  a.startedAt - b.startedAt || (a.firstEvent < b.firstEvent ? -1 : 1);

const addSession = (sums: SessionSums, session: StoredSession): void => {
  sums.endedAt = Math.max(sums.endedAt, session.endedAt);
  sums.views += session.views;
  sums.interactions += session.interactions;
  sums.engagedMs += session.engagedMs;
  sums.entry = session.entry ? earlier(sums.entry, session.entry) : sums.entry;
  sums.exit = session.exit ? later(sums.exit, session.exit) : sums.exit;
  sums.user = session.user ? later(sums.user, session.user) : sums.user;
  sums.isEnded ||= session.isEnded;
};

/** Views are left to whoever knows which count. */
const addEvent = (sums: SessionSums, seen: Views, event: NewEvent | RecordedEvent): void => {
  const { id, at, kind, focusedMs = 0, userId = null, ends = false } = event;
  sums.endedAt = Math.max(sums.endedAt, at);
  if (kind === 'view') {
    seen.first = seen.first === null || isBefore(at, id, seen.first.at, seen.first.id) ? event : seen.first;
    seen.last = seen.last === null || isBefore(seen.last.at, seen.last.id, at, id) ? event : seen.last;
  }
  sums.interactions += kind === 'interaction' ? 1 : 0;
  sums.engagedMs += focusedMs;
  sums.user = userId === null ? sums.user : later(sums.user, { event: id, at, id: userId });
  sums.isEnded ||= ends;
};

/** Adds up what belongs together; new views are left to whoever knows which count. */
export const joined = <Event extends NewEvent>(cluster: readonly Stretch<Event>[], name: string | null): SessionChange<Event> => {
  const sums: SessionSums = {
    firstEvent: '',
    facts: [],
    startedAt: Number.POSITIVE_INFINITY,
    endedAt: Number.NEGATIVE_INFINITY,
    views: 0,
    interactions: 0,
    engagedMs: 0,
    entry: null,
    exit: null,
    user: null,
    isEnded: false,
  };
  const begins = (at: number, id: string, said: { facts: Facts }): boolean => {
    const isFirst = sums.firstEvent === '' || isBefore(at, id, sums.startedAt, sums.firstEvent);
    if (isFirst) {
      sums.startedAt = at;
      sums.firstEvent = id;
      sums.facts = said.facts;
    }
    return isFirst;
  };
  const seen: Views = { first: null, last: null };
  const events: Event[] = [];
  const recorded: RecordedEvent[] = [];
  // The sessions whose rows are its own: where one is cut, that is the part with which it begins.
  const own: StoredSession[] = [];
  let first: Event | null = null;
  let begun: SessionChange<Event>['cutFrom'] = null;
  for (const { stored, cut, event } of cluster) {
    if (stored) {
      own.push(stored);
      if (begins(stored.startedAt, stored.firstEvent, stored)) {
        [first, begun] = [null, { row: stored.row, visitor: stored.visitor }];
      }
      addSession(sums, stored);
    } else if (cut) {
      recorded.push(cut.event);
      if (cut.isFirst) {
        own.push(cut.from);
      }
      if (begins(cut.event.at, cut.event.id, cut.from)) {
        [first, begun] = [null, { row: cut.from.row, visitor: cut.event.visitor }];
      }
      sums.views += cut.event.isCounted ? 1 : 0;
      addEvent(sums, seen, cut.event);
    } else if (event) {
      events.push(event);
      if (begins(event.at, event.id, event)) {
        [first, begun] = [event, null];
      }
      addEvent(sums, seen, event);
    }
  }
  if (seen.first && seen.last) {
    sums.entry = earlier(sums.entry, pageOf(seen.first));
    sums.exit = later(sums.exit, pageOf(seen.last));
  }
  const [row = null, ...absorbed] = own.sort(byStart).map((session) => session.row);
  const cutFrom = begun !== null && begun.row !== row ? begun : null;
  return { ...sums, row, absorbed, first, cutFrom, name, durationMs: 0, isBounce: false, events, recorded };
};
