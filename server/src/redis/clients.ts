import { Cluster, Redis, type RedisOptions } from 'ioredis';
import type { RedisCluster, RedisPlace } from '../config';

/** A connection to one Redis, to the one that Sentinel names, or to a cluster. */
export type RedisClient = Redis | Cluster;

/** A command that is not answered for so long has failed. */
export const PATIENCE_MS = 2_000;

const LONGEST_PAUSE_MS = 2_000;

/** For ever: a Redis that is gone comes back one day, and nobody should have to restart Strapi for it. */
const pauseBefore = (attempt: number): number => Math.min(2 ** Math.min(attempt, 10) * 25, LONGEST_PAUSE_MS);

/** What a command does while Redis is away: it fails at once, instead of waiting with all that come after it. */
const FAILS_FAST: RedisOptions = {
  commandTimeout: PATIENCE_MS,
  maxRetriesPerRequest: 0,
  autoResendUnfulfilledCommands: false,
};

/** A master that has become a replica keeps its connections: only a new one may lead to the master of now. */
const hasLostItsMaster = (error: Error): boolean => /\bREADONLY\b/.test(error.message);

const isCluster = (place: RedisPlace): place is RedisCluster => typeof place === 'object' && 'cluster' in place;

const openNode = (place: string | RedisOptions, options: RedisOptions): Redis => {
  const all = {
    retryStrategy: pauseBefore,
    sentinelRetryStrategy: pauseBefore,
    reconnectOnError: hasLostItsMaster,
    ...options,
  };
  return typeof place === 'string' ? new Redis(place, all) : new Redis({ ...all, ...place, ...options });
};

const openCluster = ({ cluster, options }: RedisCluster, redisOptions: RedisOptions, enableOfflineQueue: boolean): Cluster =>
  new Cluster(cluster, {
    clusterRetryStrategy: pauseBefore,
    // So that a node that has come back, or taken over, is noticed without a command that fails first.
    slotsRefreshInterval: 5_000,
    ...options,
    enableOfflineQueue,
    redisOptions: { ...options?.redisOptions, ...redisOptions },
  });

/** Opens a connection with options of its own. */
export const openClient = (place: RedisPlace, overrides: RedisOptions): RedisClient =>
  isCluster(place) ? openCluster(place, overrides, true) : openNode(place, overrides);

/** Opens the connection that requests wait for: no command on it takes longer than `PATIENCE_MS`. */
export const openSharedClient = (place: RedisPlace): RedisClient =>
  isCluster(place)
    ? // Connections to nodes are not taken up again but replaced, so this can be left to ioredis; compare heartbeat.ts.
      openCluster(place, { ...FAILS_FAST, socketTimeout: PATIENCE_MS }, false)
    : openNode(place, { ...FAILS_FAST, enableOfflineQueue: false });
