import type { Handover } from './types';

/** Tells who an id belongs to: on both sides of a change of salt a visitor is one person, known by the earliest id. */
export const persons = (handovers: Iterable<Handover>): ((visitor: string) => string) => {
  const earlier = new Map<string, string>();
  for (const { visitor, earlierVisitor } of handovers) {
    earlier.set(visitor, earlierVisitor);
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
