import type { Handover, NewEvent } from './types';

/** Tells who an id belongs to: on both sides of a change of salt a visitor is one person, known by the earliest id. */
export const persons = (handovers: Iterable<Handover>): ((visitor: string) => string) => {
  const earlier = new Map<string, string>();
  for (const { visitor, earlierVisitor } of handovers) {
    earlier.set(visitor, earlierVisitor);
  }
  if (earlier.size === 0) {
    return (visitor) => visitor;
  }
  return (visitor) => {
    let person = visitor;
    // An id has one before it at most, and salts only follow each other: a circle would need one salt twice.
    for (let before = earlier.get(person), steps = 0; before !== undefined && steps < earlier.size; steps += 1) {
      person = before;
      before = earlier.get(person);
    }
    return person;
  };
};

/** What these events tell of visitors' earlier ids that was not known. */
export const newHandovers = (events: readonly NewEvent[], stored: readonly Handover[]): Handover[] => {
  const known = new Set(stored.map(({ visitor }) => visitor));
  const made: Handover[] = [];
  for (const { visitor, earlierVisitor } of events) {
    if (earlierVisitor !== null && !known.has(visitor)) {
      known.add(visitor);
      made.push({ visitor, earlierVisitor });
    }
  }
  return made;
};
