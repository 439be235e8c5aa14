import type { AcceptedEvent, Meant } from './event-buffer';
import { readEntries } from './read-entries';

/** What was found in an entry, and what is left of it. */
export interface Sifted {
  found: number;
  left: AcceptedEvent[];
}

/** Parts the events of an entry that are meant from the others. One that cannot be read goes or stays as a whole, and counts as one. */
export const sift = (entry: string, meant: Meant): Sifted => {
  const { events, unreadable } = readEntries([entry]);
  if (unreadable.length > 0) {
    return { found: meant.isText(entry) ? 1 : 0, left: [] };
  }
  // What somebody else has put there may be anything; the drain sets it aside.
  const left = events.filter((event) => typeof event !== 'object' || event === null || !meant.isEvent(event));
  return { found: events.length - left.length, left };
};
