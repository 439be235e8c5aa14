import type { NewEvent, StoredSession } from './types';

type PersonOf = (visitor: string) => string;

/**
 * The instants at which sessions that silence tells apart were ended, by person. Whatever comes later is of another session; what happened
 * at the same instant is of the one that ended.
 */
export const endsOf = (
  events: readonly NewEvent[],
  stored: readonly StoredSession[],
  personOf: PersonOf,
): ReadonlyMap<string, readonly number[]> => {
  const ends = new Map<string, number[]>();
  const add = (visitor: string, at: number): void => {
    const person = personOf(visitor);
    ends.set(person, [...(ends.get(person) ?? []), at]);
  };
  for (const { ends: isEnd, session, visitor, at } of events) {
    if (isEnd && session === null) {
      add(visitor, at);
    }
  }
  for (const { isEnded, name, visitor, endedAt } of stored) {
    if (isEnded && name === null) {
      add(visitor, endedAt);
    }
  }
  return ends;
};

/** The recorded sessions that go on after an end, as it was not known: they have to be cut, for which their events are needed. */
export const cutSessions = (
  events: readonly NewEvent[],
  stored: readonly StoredSession[],
  personOf: PersonOf,
): StoredSession[] => {
  const ends = endsOf(events, stored, personOf);
  return ends.size === 0
    ? []
    : stored.filter(
        ({ name, visitor, startedAt, endedAt }) =>
          name === null && ends.get(personOf(visitor))?.some((at) => startedAt <= at && at < endedAt),
      );
};
