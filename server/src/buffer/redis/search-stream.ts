import type { RedisClient } from '../../redis';
import type { Meant } from '../event-buffer';
import { sift } from '../sift';
import { type NewEntry, pack } from './entries';
import { replaceScript } from './scripts';

/** Less than a megabyte each: few enough to have in memory. */
const ENTRIES_AT_ONCE = 16;

interface Stream {
  client: RedisClient;
  stream: string;
  waiting: string;
  /** Makes a call unless Redis has just not answered. */
  ask<T>(use: string, call: () => Promise<T>): Promise<T>;
}

/** An entry as it is read, before it is known what its events are. */
interface RawEntry {
  id: string;
  size: number;
  events: string;
}

/** A search through the stream of one shard. */
export const searchStream = ({ client, stream, waiting, ask }: Stream, meant: Meant) => {
  /** The oldest entry that has not been looked at: what is erased from is added anew at the end, and looked at once more. */
  let from = '-';

  const eraseFrom = async ({ id, size, events }: RawEntry): Promise<number> => {
    const { found, left } = sift(events, meant);
    if (found === 0) {
      return 0;
    }
    const rest = pack(left.map((event) => JSON.stringify(event))).flatMap((entry: NewEntry) => [entry.size, entry.events]);
    const replaced = await ask('erase', () => replaceScript(client, [stream, waiting], [id, size, ...rest]));
    // An entry that is no longer there has been applied, or another erasure has replaced it by one that comes later.
    return replaced === 1 ? found : 0;
  };

  const go = async (take: (entry: RawEntry) => Promise<number> | number): Promise<number> => {
    const [newest] = await ask('search', () => client.xrevrange(stream, '+', '-', 'COUNT', 1));
    let found = 0;
    let isMore = newest !== undefined;
    while (newest && isMore) {
      const entries = await ask('search', () => client.xrange(stream, from, newest[0], 'COUNT', ENTRIES_AT_ONCE));
      for (const [id, [, size, , events = '']] of entries) {
        found += await take({ id, size: Number(size) || 1, events });
        from = `(${id}`;
      }
      isMore = entries.length === ENTRIES_AT_ONCE;
    }
    return found;
  };

  return { count: () => go(({ events }) => sift(events, meant).found), erase: () => go(eraseFrom) };
};
