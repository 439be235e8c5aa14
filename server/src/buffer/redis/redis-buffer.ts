import { crc32 } from 'node:zlib';
import { type RedisClient, unlessAway } from '../../redis';
import type { AcceptedEvent, EventBuffer } from '../event-buffer';
import { joinBacklogs, NO_BACKLOG } from '../join-backlogs';
import type { Entry } from './entries';
import type { RedisShard } from './shard';
import { redisShards, type ShardsOptions } from './shards';

/** The same for all events of a visitor, also across the change of salt while a session may go on: so they stay in order. */
const shardOf = ({ earlierVisitor, visitor }: AcceptedEvent, shards: number): number =>
  shards === 1 ? 0 : crc32(earlierVisitor ?? visitor) % shards;

/** Cuts events up by shard, each as JSON. */
const byShard = (events: readonly AcceptedEvent[], shards: number): Map<number, string[]> => {
  const parts = new Map<number, string[]>();
  for (const event of events) {
    const index = shardOf(event, shards);
    const part = parts.get(index) ?? [];
    part.push(JSON.stringify(event));
    parts.set(index, part);
  }
  return parts;
};

/**
 * Keeps accepted events in streams of Redis. While Redis is away, appending fails at once, and taking goes on with what can be reached:
 * nothing, or the other nodes of a cluster.
 */
export const redisBuffer = (client: RedisClient, options: ShardsOptions): EventBuffer => {
  const shards = redisShards(client, options);
  /** Which shard is the first to be taken from, so that none waits for ever. */
  let turn = 0;

  const askAll = async <T>(question: (shard: RedisShard) => Promise<T>, otherwise: T): Promise<T[]> =>
    Promise.all((await shards.find()).map((shard) => unlessAway(question(shard), otherwise)));

  const spread = async (events: readonly AcceptedEvent[]): Promise<void> => {
    await shards.note();
    await Promise.all([...byShard(events, options.shards)].map(([index, part]) => shards.at(index).append(part)));
  };

  return {
    append(events) {
      if (options.shards === 1 && shards.areNoted()) {
        // What nearly every site has, and the hottest path: no list of shards and no promise but the group's.
        return shards.at(0).append(events.map((event) => JSON.stringify(event)));
      }
      return spread(events);
    },

    isEmpty: async () => (await askAll((shard) => shard.isEmpty(), true)).every((isEmpty) => isEmpty),

    async take(atLeast) {
      const all = shards.all();
      turn = (turn + 1) % all.length;
      const taken: { shard: RedisShard; entries: Entry[] }[] = [];
      let events: AcceptedEvent[] = [];
      for (const shard of [...all.slice(turn), ...all.slice(0, turn)]) {
        if (events.length < atLeast) {
          const entries = await unlessAway(shard.read(atLeast - events.length), []);
          if (entries.length > 0) {
            taken.push({ shard, entries });
            events = events.concat(...entries.map((entry) => entry.events));
          }
        }
      }
      return {
        events,
        unreadable: taken.flatMap(({ entries }) => entries.flatMap((entry) => entry.unreadable)),
        // When Redis is away by now, the same events are taken once more when it is back, and are known then.
        async release() {
          await Promise.all(taken.map(({ shard, entries }) => unlessAway(shard.remove(entries), undefined)));
        },
      };
    },

    search(meant) {
      const searches = new Map<RedisShard, ReturnType<RedisShard['search']>>();
      const searchAll = async (go: (search: ReturnType<RedisShard['search']>) => Promise<number>): Promise<number> => {
        let found = 0;
        for (const shard of await shards.findAll()) {
          const search = searches.get(shard) ?? shard.search(meant);
          searches.set(shard, search);
          found += await go(search);
        }
        return found;
      };
      return { count: () => searchAll((search) => search.count()), erase: () => searchAll((search) => search.erase()) };
    },

    backlog: async () => (await askAll((shard) => shard.backlog(), NO_BACKLOG)).reduce(joinBacklogs, NO_BACKLOG),
  };
};
