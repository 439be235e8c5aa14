import { expect, test } from 'vitest';
import { BufferFull } from '../../../server/src/buffer/buffer-full';
import type { AcceptedEvent, EventBuffer } from '../../../server/src/buffer/event-buffer';
import { severalBuffers, withFallback } from '../../../server/src/buffer/several-buffers';
import type { Database } from '../../../server/src/strapi/database';
import { viewEvents } from '../../helpers/events';

/** Keeps events in an array, as the smallest buffer there can be. */
const shelf = (...kept: AcceptedEvent[]) => {
  const buffer: EventBuffer = {
    append: async (events) => {
      kept.push(...events);
    },
    isEmpty: async () => kept.length === 0,
    take: async (atLeast) => {
      const events = kept.slice(0, atLeast);
      return {
        events,
        unreadable: [],
        release: async () => {
          kept.splice(0, events.length);
        },
      };
    },
    search: ({ isEvent }) => ({
      count: async () => kept.filter(isEvent).length,
      erase: async () => kept.length - kept.splice(0, kept.length, ...kept.filter((event) => !isEvent(event))).length,
    }),
    backlog: async () => ({ events: kept.length, oldestAt: kept[0]?.at ?? null }),
  };
  return { kept, buffer };
};
const failing = (error: Error) => () => Promise.reject(error);
// These buffers need none.
const TRANSACTION = undefined as unknown as Database;

test('appends to the fallback what the first place does not take', async () => {
  const { kept, buffer } = shelf();
  await withFallback(failing(new Error('down')), buffer.append)(viewEvents(0, 2));
  expect(kept).toEqual(viewEvents(0, 2));
});

test('refuses what the first place has no room for', async () => {
  const { kept, buffer } = shelf();
  await expect(withFallback(failing(new BufferFull()), buffer.append)(viewEvents(0, 2))).rejects.toThrow(BufferFull);
  expect(kept).toEqual([]);
});

test('refuses when the fallback fails, too', async () => {
  const append = withFallback(failing(new Error('down')), failing(new Error('locked')));
  await expect(append(viewEvents(0, 2))).rejects.toThrow('locked');
});

test('takes from all places as much as is asked for, and from each first in turn', async () => {
  const one = shelf(...viewEvents(0, 10));
  const other = shelf(...viewEvents(10, 20));
  const both = severalBuffers(one.buffer.append, [one.buffer, other.buffer]);
  const firsts: string[] = [];
  for (let round = 0; round < 4; round += 1) {
    const { events, release } = await both.take(5, TRANSACTION);
    expect(events).toHaveLength(5);
    firsts.push((events[0]?.at ?? 0) < 1_010 ? 'one' : 'other');
    await release();
  }
  expect(firsts.sort()).toEqual(['one', 'one', 'other', 'other']);
  expect(await both.isEmpty()).toBe(true);
});

test('takes the rest from the next place', async () => {
  const one = shelf(...viewEvents(0, 3));
  const other = shelf(...viewEvents(3, 6));
  const both = severalBuffers(one.buffer.append, [one.buffer, other.buffer]);
  const { events, release } = await both.take(10, TRANSACTION);
  expect(new Set(events)).toEqual(new Set(viewEvents(0, 6)));
  await release();
  expect(await both.isEmpty()).toBe(true);
});

test('adds up what waits, and since when', async () => {
  const one = shelf(...viewEvents(5, 8));
  const other = shelf(...viewEvents(2, 4));
  const none = shelf();
  const all = severalBuffers(one.buffer.append, [none.buffer, one.buffer, other.buffer]);
  // viewEvent(2) happened at 1,002.
  expect(await all.backlog()).toEqual({ events: 5, oldestAt: 1_002 });
  expect(await severalBuffers(none.buffer.append, [none.buffer]).backlog()).toEqual({ events: 0, oldestAt: null });
});

test('searches all places', async () => {
  const [first, second] = [shelf(...viewEvents(0, 3)), shelf(...viewEvents(3, 5))];
  const buffer = severalBuffers(first.buffer.append, [first.buffer, second.buffer]);
  const meant = { isEvent: ({ id }: AcceptedEvent) => id === 'event-1' || id === 'event-4', isText: () => false };
  expect(await buffer.search(meant).count()).toBe(2);
  await buffer.search(meant).erase(TRANSACTION);
  expect([first.kept, second.kept].map((kept) => kept.map(({ id }) => id))).toEqual([['event-0', 'event-2'], ['event-3']]);
});
