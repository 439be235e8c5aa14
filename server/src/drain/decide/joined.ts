import type { Facts, NewEvent, PageSeen, RecordedEvent, SessionChange, SessionSums, StoredSession } from './types';

/** A recorded session, one recorded event of a session that is cut, or a new event, as a stretch of time. */
export interface Stretch<Event> {
  start: number;
  end: number;
  stored?: StoredSession;
  cut?: { event: RecordedEvent; from: StoredSession; isFirst: boolean };
  event?: Event;
}

type Moment = { at: number; id: string };

const isBefore = (a: Moment, b: Moment): boolean => a.at < b.at || (a.at === b.at && a.id < b.id);

const momentOf = ({ at, event }: { at: number; event: string }): Moment => ({ at, id: event });

const earlier = <Said extends PageSeen>(a: Said | null, b: Said): Said =>
  a === null || isBefore(momentOf(b), momentOf(a)) ? b : a;

const later = <Said extends { at: number; event: string }>(a: Said | null, b: Said): Said =>
  a === null || isBefore(momentOf(a), momentOf(b)) ? b : a;

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
const addEvent = (sums: SessionSums, event: NewEvent | RecordedEvent): void => {
  const { id, at, kind, page, target, focusedMs = 0, userId = null, ends = false } = event;
  sums.endedAt = Math.max(sums.endedAt, at);
  if (kind === 'view') {
    sums.entry = earlier(sums.entry, { event: id, at, page, target });
    sums.exit = later(sums.exit, { event: id, at, page, target });
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
  const begins = (moment: Moment, facts: Facts): boolean => {
    const isFirst = sums.firstEvent === '' || isBefore(moment, { at: sums.startedAt, id: sums.firstEvent });
    if (isFirst) {
      sums.startedAt = moment.at;
      sums.firstEvent = moment.id;
      sums.facts = facts;
    }
    return isFirst;
  };
  const events: Event[] = [];
  const recorded: RecordedEvent[] = [];
  // The sessions whose rows are its own: where one is cut, that is the part with which it begins.
  const own: StoredSession[] = [];
  let first: Event | null = null;
  let begun: SessionChange<Event>['cutFrom'] = null;
  for (const { stored, cut, event } of cluster) {
    if (stored) {
      own.push(stored);
      if (begins({ at: stored.startedAt, id: stored.firstEvent }, stored.facts)) {
        [first, begun] = [null, { row: stored.row, visitor: stored.visitor }];
      }
      addSession(sums, stored);
    } else if (cut) {
      recorded.push(cut.event);
      if (cut.isFirst) {
        own.push(cut.from);
      }
      if (begins(cut.event, cut.from.facts)) {
        [first, begun] = [null, { row: cut.from.row, visitor: cut.event.visitor }];
      }
      sums.views += cut.event.isCounted ? 1 : 0;
      addEvent(sums, cut.event);
    } else if (event) {
      events.push(event);
      if (begins(event, event.facts)) {
        [first, begun] = [event, null];
      }
      addEvent(sums, event);
    }
  }
  const [row = null, ...absorbed] = own.sort(byStart).map((session) => session.row);
  const cutFrom = begun !== null && begun.row !== row ? begun : null;
  return { ...sums, row, absorbed, first, cutFrom, name, durationMs: 0, isBounce: false, events, recorded };
};
