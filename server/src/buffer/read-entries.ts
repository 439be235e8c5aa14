import type { AcceptedEvent, Taken } from './event-buffer';

/** Reads entries, each the JSON of events that were written together. One that cannot be read does not keep the others back. */
export const readEntries = (entries: readonly string[]): Pick<Taken, 'events' | 'unreadable'> => {
  const events: AcceptedEvent[] = [];
  const unreadable: Taken['unreadable'] = [];
  for (const text of entries) {
    try {
      events.push(...(JSON.parse(text) as AcceptedEvent[]));
    } catch (error) {
      unreadable.push({ text, reason: error instanceof Error ? error.message : String(error) });
    }
  }
  return { events, unreadable };
};
