import { BufferFull } from './buffer-full';
import type { EventBuffer, Search, Taken } from './event-buffer';
import { joinBacklogs, NO_BACKLOG } from './join-backlogs';

/** Appends to one place, and to the other whatever the first one does not take; what is refused because it is full stays refused. */
export const withFallback =
  (first: EventBuffer['append'], second: EventBuffer['append']): EventBuffer['append'] =>
  async (events) => {
    try {
      await first(events);
    } catch (error) {
      if (error instanceof BufferFull) {
        throw error;
      }
      // The first may have them all the same. Then they come twice, and an event's id counts once.
      await second(events);
    }
  };

/** One buffer out of several: new events go where `append` brings them, and all that any of them holds is taken. */
export const severalBuffers = (append: EventBuffer['append'], places: readonly EventBuffer[]): EventBuffer => {
  /** Which place is the first to be taken from, so that none waits for ever. */
  let turn = 0;
  return {
    append,

    isEmpty: async () => (await Promise.all(places.map((place) => place.isEmpty()))).every((isEmpty) => isEmpty),

    async take(atLeast, transaction) {
      turn = (turn + 1) % places.length;
      const taken: Taken[] = [];
      let count = 0;
      for (const place of [...places.slice(turn), ...places.slice(0, turn)]) {
        if (count < atLeast) {
          const more = await place.take(atLeast - count, transaction);
          taken.push(more);
          count += more.events.length;
        }
      }
      return {
        events: taken.flatMap(({ events }) => events),
        unreadable: taken.flatMap(({ unreadable }) => unreadable),
        async release() {
          await Promise.all(taken.map(({ release }) => release()));
        },
      };
    },

    search(meant) {
      const searches = places.map((place) => place.search(meant));
      const sum = async (go: (search: Search) => Promise<number>): Promise<number> => {
        let found = 0;
        for (const search of searches) {
          found += await go(search);
        }
        return found;
      };
      return { count: () => sum((search) => search.count()), erase: (database) => sum((search) => search.erase(database)) };
    },

    backlog: async () => (await Promise.all(places.map((place) => place.backlog()))).reduce(joinBacklogs, NO_BACKLOG),
  };
};
