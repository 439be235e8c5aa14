import { circuit, type RedisClient, type RedisKeys, unlessAway } from '../../redis';
import { noteShardsScript } from './scripts';
import { type RedisShard, redisShard } from './shard';

export interface ShardsOptions {
  keys: RedisKeys;
  /** How many streams new events are spread over. */
  shards: number;
  /** The most events that may wait in all of them. */
  mostBuffered: number;
  /** Is told how each use of Redis went: its error, or null when it worked. */
  report(use: string, error: unknown): void;
}

/** The streams that new events go to, and those that may still hold some because the option `shards` has been larger. */
export const redisShards = (client: RedisClient, { keys, shards, mostBuffered, report }: ShardsOptions) => {
  const known: RedisShard[] = [];
  let count = shards;
  let noting: Promise<unknown> | undefined;
  let areNoted = false;
  const ask = circuit({ probe: () => client.exists(keys.shards), report });

  const at = (index: number): RedisShard => {
    known[index] ??= redisShard(client, { keys, index, mostBuffered: Math.ceil(mostBuffered / shards), report });
    return known[index];
  };

  /** All there were when they were last looked for. */
  const all = (): RedisShard[] => Array.from({ length: count }, (_, index) => at(index));

  const findAll = async (): Promise<RedisShard[]> => {
    const noted = await ask('find streams', () => client.get(keys.shards));
    count = Math.max(Number(noted ?? 0), count);
    return all();
  };

  return {
    at,
    all,

    /** Writes down how many streams there are, once: whoever takes events has to know. */
    note(): Promise<unknown> {
      noting ??= ask('note streams', () => noteShardsScript(client, [keys.shards], [shards])).then(
        () => {
          areNoted = true;
        },
        (error) => {
          noting = undefined;
          throw error;
        },
      );
      return noting;
    },

    areNoted: (): boolean => areNoted,

    /** Looks for them, and goes on with the known ones while Redis is away. */
    find: (): Promise<RedisShard[]> => unlessAway(findAll(), all()),

    /** Looks for them. @throws when Redis is away */
    findAll,
  };
};
