import { pushTo } from '../push-to';
import { endsOf } from './ends';
import { joined, type Stretch } from './joined';
import type { NewEvent, RecordedEvent, SessionChange, SessionSums, Stored } from './types';

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

/** Tells apart what silence may join: the events of one person, or those of a session that its sender named. */
export const keyOf = (name: string | null, person: string): string => (name === null ? `person ${person}` : `session ${name}`);

const inOrder = (a: RecordedEvent, b: RecordedEvent): number => a.at - b.at || (a.id < b.id ? -1 : 1);

/** Cuts the stretches of one person wherever there is a silence, and after each end. No stretch goes on over an end. */
const clustersOf = <Event>(stretches: Stretch<Event>[], silenceMs: number, ends: readonly number[]): Stretch<Event>[][] => {
  const clusters: Stretch<Event>[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const stretch of stretches.sort((a, b) => a.start - b.start)) {
    const cluster = clusters.at(-1);
    const isEnded = ends.some((at) => end <= at && at < stretch.start);
    if (cluster && !isEnded && stretch.start - end < silenceMs) {
      cluster.push(stretch);
    } else {
      clusters.push([stretch]);
    }
    end = Math.max(end, stretch.end);
  }
  return clusters;
};

/**
 * Puts new events into the sessions that are there, or into new ones: a person's events with no silence of `silenceMs` or longer, and no end,
 * between them are one session. An event that closes a gap makes one of two, an end that comes late two of one. A session that its sender
 * named is cut by neither.
 * @returns every session, those that stay as they were too; views as recorded
 */
export const sessionsOf = <Event extends NewEvent>(
  events: readonly Event[],
  { sessions, recorded }: Pick<Stored, 'sessions' | 'recorded'>,
  silenceMs: number,
  personOf: (visitor: string) => string,
): SessionChange<Event>[] => {
  const ends = endsOf(events, sessions, personOf);
  const byPerson = new Map<string, Stretch<Event>[]>();
  const byName = new Map<string, Stretch<Event>[]>();
  const add = (name: string | null, visitor: string, stretch: Stretch<Event>): void => {
    if (name === null) {
      pushTo(byPerson, personOf(visitor), stretch);
    } else {
      pushTo(byName, name, stretch);
    }
  };
  for (const session of sessions) {
    const cut = recorded.get(session.row) ?? [];
    [...cut].sort(inOrder).forEach((event, index) => {
      const part = { event, from: session, isFirst: index === 0 };
      add(session.name, session.visitor, { start: event.at, end: event.at, cut: part });
    });
    if (cut.length === 0) {
      add(session.name, session.visitor, { start: session.startedAt, end: session.endedAt, stored: session });
    }
  }
  for (const event of events) {
    add(event.session, event.visitor, { start: event.at, end: event.at, event });
  }
  const found: SessionChange<Event>[] = [];
  for (const [person, stretches] of byPerson) {
    for (const cluster of clustersOf(stretches, silenceMs, ends.get(person) ?? [])) {
      found.push(joined(cluster, null));
    }
  }
  for (const [name, stretches] of byName) {
    found.push(joined(stretches, name));
  }
  return found;
};
