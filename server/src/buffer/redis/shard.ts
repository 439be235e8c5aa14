import { circuit, type RedisClient, type RedisKeys } from '../../redis';
import { BufferFull } from '../buffer-full';
import type { Backlog, Meant } from '../event-buffer';
import { groupCommit } from '../group-commit';
import { addedAt, type Entry, pack, unpack } from './entries';
import { appendScript, removeScript } from './scripts';
import { searchStream } from './search-stream';

/** The most events that requests write together. */
const MOST_IN_GROUP = 1_000;

/** Redis takes them one after the other: what is on its way meanwhile need not wait for an answer. */
const MOST_AT_ONCE = 4;

/** How many entries are read before it is known how many events one holds, and the most at once. */
const FIRST_READ = 8;
const MOST_READ = 128;

interface ShardOptions {
  keys: RedisKeys;
  index: number;
  mostBuffered: number;
  report(use: string, error: unknown): void;
}

/** One stream of events. */
export const redisShard = (client: RedisClient, { keys, index, mostBuffered, report }: ShardOptions) => {
  const stream = keys.events(index);
  const waiting = keys.waiting(index);
  const ask = circuit({
    probe: () => client.xlen(stream),
    report: (use, error) => report(`${use} ${stream}`, error),
  });

  const add = async (events: string[]): Promise<void> => {
    const entries = pack(events).flatMap(({ size, events: json }) => [size, json]);
    const added = await ask('append', () => appendScript(client, [stream, waiting], [mostBuffered, events.length, ...entries]));
    if (added !== 1) {
      throw new BufferFull();
    }
  };

  const range = async (from: string, count: number): Promise<Entry[]> =>
    (await ask('read', () => client.xrange(stream, from, '+', 'COUNT', count))).map(unpack);

  return {
    /** Adds events, each given as JSON; those of concurrent callers in one round trip. @throws BufferFull */
    append: groupCommit(add, { mostInGroup: MOST_IN_GROUP, mostAtOnce: MOST_AT_ONCE }),

    isEmpty: async (): Promise<boolean> => (await ask('read', () => client.xlen(stream))) === 0,

    /** The oldest entries that hold at least so many events, if there are so many. They stay in the stream. */
    async read(atLeast: number): Promise<Entry[]> {
      const entries: Entry[] = [];
      let events = 0;
      let count = FIRST_READ;
      let found = count;
      while (events < atLeast && found === count) {
        count =
          entries.length === 0 ? FIRST_READ : Math.min(Math.ceil((atLeast - events) * (entries.length / events)), MOST_READ);
        const last = entries.at(-1);
        const next = await range(last ? `(${last.id}` : '-', count);
        found = next.length;
        for (const entry of next) {
          if (events < atLeast) {
            entries.push(entry);
            events += entry.size;
          }
        }
      }
      return entries;
    },

    async remove(entries: readonly Entry[]): Promise<void> {
      const removed = entries.flatMap(({ id, size }) => [id, size]);
      await ask('remove', () => removeScript(client, [stream, waiting], removed));
    },

    search: (meant: Meant) => searchStream({ client, stream, waiting, ask }, meant),

    async backlog(): Promise<Backlog> {
      const [oldest] = await ask('read', () => client.xrange(stream, '-', '+', 'COUNT', 1));
      const events = await ask('read', () => client.get(waiting));
      return oldest ? { events: Number(events), oldestAt: addedAt(oldest[0]) } : { events: 0, oldestAt: null };
    },
  };
};

export type RedisShard = ReturnType<typeof redisShard>;
