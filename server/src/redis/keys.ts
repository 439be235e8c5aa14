/** What a key of ours holds. */
export type KeyKind = 'events' | 'counters' | 'throttle' | 'jobs';

/**
 * The names of all keys. What stands in braces decides in which hash slot of a Redis Cluster a key lies: all keys of a shard lie in one,
 * all of the counters in one, and all of the jobs in one, because each of these is written by commands that take several keys.
 */
export const keysOf = (prefix: string) => ({
  /** The stream of a shard's events. */
  events: (shard: number): string => `${prefix}:{${shard}}:events`,
  /** How many events wait in the stream of a shard. */
  waiting: (shard: number): string => `${prefix}:{${shard}}:waiting`,
  /** The largest number of shards there has been. */
  shards: `${prefix}:shards`,
  /** The counts of a target. */
  counters: (targetKey: string): string => `${prefix}:{counters}:${targetKey}`,
  /** Begins the keys of the throttle; a colon and the rest follow. */
  throttle: `${prefix}:throttle`,
  /** Begins the keys of the job queue: Bull's `prefix`. */
  jobs: `${prefix}:{jobs}`,
  /** Fits every key of ours, and those of another app whose prefix goes on after a colon of ours: a glob for SCAN. */
  all: `${prefix}:*`,

  /** What a key holds; null when it is none of ours. */
  kindOf(key: string): KeyKind | null {
    if (!key.startsWith(`${prefix}:`)) {
      return null;
    }
    const rest = key.slice(prefix.length + 1);
    const [, kind] = KINDS.find(([pattern]) => pattern.test(rest)) ?? [];
    return kind ?? null;
  },
});

const KINDS: [RegExp, KeyKind][] = [
  [/^(\{\d+\}:(events|waiting)|shards)$/, 'events'],
  [/^\{counters\}:/, 'counters'],
  [/^throttle:/, 'throttle'],
  [/^\{jobs\}:/, 'jobs'],
];

export type RedisKeys = ReturnType<typeof keysOf>;
