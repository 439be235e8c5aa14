import type { ClusterNode, ClusterOptions, RedisOptions } from 'ioredis';
import { z } from 'zod';

/** A Redis Cluster: some of its nodes, and ioredis' options for it. */
export interface RedisCluster {
  cluster: ClusterNode[];
  options?: ClusterOptions;
}

/** Where Redis is: an address, ioredis' options (Sentinel's too), or a cluster. */
export type RedisPlace = string | RedisOptions | RedisCluster;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** ioredis would put it before the names of keys, but not where it lists them, and Bull does not work with it. */
const hasKeyPrefix = (value: unknown): boolean => isObject(value) && Boolean(value.keyPrefix);

export const redisPlace = z
  .custom<RedisPlace>(
    (value) => (typeof value === 'string' ? /^rediss?:\/\/./.test(value) : isObject(value)),
    'is no redis:// address and no object of options',
  )
  .refine((value) => !isObject(value) || !('cluster' in value) || (Array.isArray(value.cluster) && value.cluster.length > 0), {
    message: 'names no node in cluster',
  })
  .refine(
    (value) => {
      const options = isObject(value) && isObject(value.options) ? value.options : {};
      return ![value, options, options.redisOptions].some(hasKeyPrefix);
    },
    { message: 'has a keyPrefix: give it as the option redisPrefix' },
  );
