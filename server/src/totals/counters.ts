import type { Core } from '@strapi/strapi';
import { circuit, type InsightRedis, redisOf, redisScript } from '../redis';
import { pieces } from '../strapi/database';

/** What is asked for most of a target. */
export interface Counters {
  /** Ever. */
  views: number;
  visitors: number;
  today: { views: number; visitors: number };
}

/** Counters are read from the database again after so long, whatever has become of a write. */
const KEPT_SECONDS = 600;

const FIELDS = ['day', 'views', 'visitors', 'todayViews', 'todayVisitors'] as const;

/**
 * Writes counters unless there are newer ones: drains that commit one after the other may come here the other way round.
 * KEYS: of each target, its key. ARGV: the version, the seconds to keep them, then of each target the values of FIELDS.
 */
const writeScript = redisScript(`
for i, key in ipairs(KEYS) do
  if tonumber(redis.call('HGET', key, 'version') or -1) <= tonumber(ARGV[1]) then
    local at = 2 + (i - 1) * ${FIELDS.length}
    redis.call('HSET', key, 'version', ARGV[1], ${FIELDS.map((field, index) => `'${field}', ARGV[at + ${index + 1}]`).join(', ')})
    redis.call('EXPIRE', key, ARGV[2])
  end
end
`);

/** Those of another day say nothing of today but that there was no view since: each view writes them anew. */
const countersFrom = ([day, ...counts]: (string | null)[], today: string): Counters | null => {
  const [views = 0, visitors = 0, todayViews = 0, todayVisitors = 0] = counts.map(Number);
  const isToday = day === today;
  return day === null
    ? null
    : { views, visitors, today: isToday ? { views: todayViews, visitors: todayVisitors } : { views: 0, visitors: 0 } };
};

export interface CounterCache {
  /**
   * Writes what the totals say now.
   * @param counters by the targets' keys
   * @param today the day that their `today` is, by the site's calendar
   * @param version grows from each drain to the next; 0 for what somebody has read, which gives way to what a drain has written
   */
  write(counters: ReadonlyMap<string, Counters>, today: string, version: number): Promise<void>;
  /** The counters there are, by the targets' keys. @param today the day, by the site's calendar */
  read(targets: readonly string[], today: string): Promise<Map<string, Counters>>;
  /** Forgets counters whose totals have been changed other than by a drain. */
  forget(targets: readonly string[]): Promise<void>;
}

/** Keeps counters in Redis. None of it fails: what is not there is read from the database. */
export const redisCounters = ({ shared, keys, report }: InsightRedis): CounterCache => {
  const ask = circuit({ probe: () => shared.exists(keys.counters('')), report });

  const readPiece = async (targets: string[], today: string): Promise<[string, Counters][]> => {
    const pipeline = shared.pipeline();
    for (const target of targets) {
      pipeline.hmget(keys.counters(target), ...FIELDS);
    }
    const answers = (await pipeline.exec()) ?? [];
    return answers.flatMap(([error, fields], index) => {
      if (error) {
        throw error;
      }
      const counters = countersFrom(fields as (string | null)[], today);
      return counters ? [[targets[index] as string, counters] as [string, Counters]] : [];
    });
  };

  return {
    async write(counters, today, version) {
      for (const piece of pieces([...counters])) {
        const names = piece.map(([target]) => keys.counters(target));
        const values = piece.flatMap(([, { views, visitors, today: of }]) => [today, views, visitors, of.views, of.visitors]);
        const written = ask('write counters', () => writeScript(shared, names, [version, KEPT_SECONDS, ...values]));
        await written.catch(() => undefined);
      }
    },

    async read(targets, today) {
      const found = new Map<string, Counters>();
      for (const piece of pieces(targets)) {
        const read = await ask('read counters', () => readPiece(piece, today)).catch(() => []);
        for (const [target, counters] of read) {
          found.set(target, counters);
        }
      }
      return found;
    },

    async forget(targets) {
      for (const piece of pieces(targets)) {
        await ask('forget counters', () => shared.del(...piece.map(keys.counters))).catch(() => undefined);
      }
    },
  };
};

const NOTHING_KEPT: CounterCache = { write: async () => {}, read: async () => new Map(), forget: async () => {} };

export const counterService = ({ strapi }: { strapi: Core.Strapi }): CounterCache => {
  const redis = redisOf(strapi);
  return redis ? redisCounters(redis) : NOTHING_KEPT;
};

/** The service as the other rooms call it. */
export const countersOf = (strapi: Core.Strapi): CounterCache => strapi.plugin('insight').service('counters');
