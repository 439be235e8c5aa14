import type { NewEvent, PageSeen, SessionChange, SessionSums, StoredSession } from './types';

/** A recorded session or a new event, as a stretch of time. */
interface Stretch<Event> {
  start: number;
  end: number;
  stored?: StoredSession;
  event?: Event;
}

type Moment = { at: number; id: string };

const isBefore = (a: Moment, b: Moment): boolean => a.at < b.at || (a.at === b.at && a.id < b.id);

const earlierPage = (a: PageSeen | null, b: PageSeen): PageSeen =>
  a === null || isBefore({ at: b.at, id: b.event }, { at: a.at, id: a.event }) ? b : a;

const laterPage = (a: PageSeen | null, b: PageSeen): PageSeen =>
  a === null || isBefore({ at: a.at, id: a.event }, { at: b.at, id: b.event }) ? b : a;

/** Cuts the stretches of one person wherever there is a silence. */
const clustersOf = <Event>(stretches: Stretch<Event>[], silenceMs: number): Stretch<Event>[][] => {
  const clusters: Stretch<Event>[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const stretch of stretches.sort((a, b) => a.start - b.start)) {
    const cluster = clusters.at(-1);
    if (cluster && stretch.start - end < silenceMs) {
      cluster.push(stretch);
    } else {
      clusters.push([stretch]);
    }
    end = Math.max(end, stretch.end);
  }
  return clusters;
};

/** Adds up what belongs together; views are left to whoever knows which count. */
const joined = <Event extends NewEvent>(cluster: readonly Stretch<Event>[], name: string | null): SessionChange<Event> => {
  const stored = cluster.flatMap((stretch) => stretch.stored ?? []);
  const events = cluster.flatMap((stretch) => stretch.event ?? []);
  const sums: SessionSums = {
    firstEvent: '',
    startedAt: Number.POSITIVE_INFINITY,
    endedAt: Number.NEGATIVE_INFINITY,
    views: 0,
    interactions: 0,
    engagedMs: 0,
    entry: null,
    exit: null,
  };
  let first: Event | null = null;
  let oldest: StoredSession | null = null;
  const begins = (moment: Moment): boolean => {
    const isFirst = sums.firstEvent === '' || isBefore(moment, { at: sums.startedAt, id: sums.firstEvent });
    if (isFirst) {
      sums.startedAt = moment.at;
      sums.firstEvent = moment.id;
    }
    return isFirst;
  };
  for (const session of stored) {
    oldest = begins({ at: session.startedAt, id: session.firstEvent }) ? session : oldest;
    sums.endedAt = Math.max(sums.endedAt, session.endedAt);
    sums.views += session.views;
    sums.interactions += session.interactions;
    sums.engagedMs += session.engagedMs;
    sums.entry = session.entry ? earlierPage(sums.entry, session.entry) : sums.entry;
    sums.exit = session.exit ? laterPage(sums.exit, session.exit) : sums.exit;
  }
  for (const event of events) {
    first = begins(event) ? event : first;
    sums.endedAt = Math.max(sums.endedAt, event.at);
    if (event.kind === 'view') {
      const page = { event: event.id, at: event.at, page: event.page, target: event.target };
      sums.entry = earlierPage(sums.entry, page);
      sums.exit = laterPage(sums.exit, page);
    }
    sums.interactions += event.kind === 'interaction' ? 1 : 0;
    sums.engagedMs += event.focusedMs ?? 0;
  }
  const row = oldest?.row ?? null;
  const absorbed = stored.flatMap((session) => (session.row === row ? [] : session.row));
  return { ...sums, row, absorbed, first, name, durationMs: 0, isBounce: false, events };
};

/** A bounce is a session with exactly one view and no interaction; its duration is 0. */
export const outcomeOf = ({
  views,
  interactions,
  startedAt,
  endedAt,
}: SessionSums): { isBounce: boolean; durationMs: number } => {
  const isBounce = views === 1 && interactions === 0;
  return { isBounce, durationMs: isBounce ? 0 : endedAt - startedAt };
};

/**
 * Puts new events into the sessions that are there, or into new ones: a person's events with no silence of `silenceMs` or longer are one
 * session, and an event that closes a gap makes one of two. A session that its sender named is never ended by silence.
 * @returns every session, those that stay as they were too; views as recorded
 */
export const sessionsOf = <Event extends NewEvent>(
  events: readonly Event[],
  stored: readonly StoredSession[],
  silenceMs: number,
  personOf: (visitor: string) => string,
): SessionChange<Event>[] => {
  const groups = new Map<string, { name: string | null; stretches: Stretch<Event>[] }>();
  const add = (name: string | null, visitor: string, stretch: Stretch<Event>): void => {
    const key = name === null ? `person ${personOf(visitor)}` : `session ${name}`;
    const group = groups.get(key);
    if (group) {
      group.stretches.push(stretch);
    } else {
      groups.set(key, { name, stretches: [stretch] });
    }
  };
  for (const session of stored) {
    add(session.name, session.visitor, { start: session.startedAt, end: session.endedAt, stored: session });
  }
  for (const event of events) {
    add(event.session, event.visitor, { start: event.at, end: event.at, event });
  }
  return [...groups.values()].flatMap(({ name, stretches }) =>
    clustersOf(stretches, name === null ? silenceMs : Number.POSITIVE_INFINITY).map((cluster) => joined(cluster, name)),
  );
};
