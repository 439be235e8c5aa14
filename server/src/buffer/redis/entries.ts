import type { Taken } from '../event-buffer';
import { readEntries } from '../read-entries';

/** An entry of a stream before it is added: JSON of one event or of many. */
export interface NewEntry {
  size: number;
  events: string;
}

/** An entry of a stream as it was read. */
export interface Entry extends Pick<Taken, 'events' | 'unreadable'> {
  id: string;
  size: number;
}

/** A quarter of a million characters are less than a megabyte in UTF-8: more in one piece would hold up a single-threaded Redis. */
const MOST_CHARACTERS = 250_000;

/** Packs events, each given as JSON, into as few entries as their size allows. */
export const pack = (events: readonly string[]): NewEntry[] => {
  const entries: NewEntry[] = [];
  let start = 0;
  let characters = 0;
  const close = (end: number): void => {
    if (end > start) {
      entries.push({ size: end - start, events: `[${events.slice(start, end).join(',')}]` });
      start = end;
      characters = 0;
    }
  };
  events.forEach((event, index) => {
    if (characters + event.length > MOST_CHARACTERS) {
      close(index);
    }
    characters += event.length + 1;
  });
  close(events.length);
  return entries;
};

/** Reads an entry as Redis gives it: its id, and names and values in turn. */
export const unpack = ([id, [, size, , events = '']]: [id: string, fields: string[]]): Entry => ({
  id,
  // What somebody else has put there counts as one, so that it is removed like the others.
  size: Number(size) || 1,
  ...readEntries([events]),
});

/** When Redis added an entry, milliseconds since 1970 UTC: its id begins with that. */
export const addedAt = (id: string): number => Number(id.split('-')[0]);
