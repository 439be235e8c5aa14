import type { Core } from '@strapi/strapi';
import { redisOf } from '../../redis';
import { type TableSize, tableSizes } from '../statements/table-sizes';
import { type KeySizes, keySizes } from './key-sizes';
import { type CounterSize, nameCounters } from './name-counters';

/** What Insight keeps, and how much room it takes. */
export interface Analysis {
  tables: TableSize[];
  /** Null where there is no Redis. */
  redis: { kinds: KeySizes[]; counters: CounterSize[] } | null;
}

/** As many counters are named. */
const MOST_COUNTERS = 100;

export const analysisService = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** Looks at all tables and all keys; the counters that take most come first, so many of them. */
  async analyze(): Promise<Analysis> {
    const redis = redisOf(strapi);
    const tables = await tableSizes(strapi);
    if (!redis) {
      return { tables, redis: null };
    }
    const { kinds, counters } = await keySizes(redis);
    const largest = counters.sort((a, b) => b.bytes - a.bytes).slice(0, MOST_COUNTERS);
    return { tables, redis: { kinds, counters: await nameCounters(strapi, redis.keys, largest) } };
  },
});

export type AnalysisService = ReturnType<typeof analysisService>;
