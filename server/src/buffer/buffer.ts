import type { Core } from '@strapi/strapi';
import { redisOf } from '../redis';
import { optionsOf } from '../settings';
import { databaseBuffer } from './database/database-buffer';
import type { EventBuffer } from './event-buffer';
import { redisBuffer } from './redis/redis-buffer';
import { warnOfWeaknesses } from './redis/weaknesses';
import { severalBuffers, withFallback } from './several-buffers';

/**
 * The buffer that the options name. The inbox is always drained, and Redis whenever the option `redis` says where it is: so nothing is
 * lost when another one is chosen.
 */
export const bufferService = ({ strapi }: { strapi: Core.Strapi }): EventBuffer => {
  const { buffer, shards, mostBuffered, whenRedisIsDown } = optionsOf(strapi);
  const inbox = databaseBuffer(strapi);
  const redis = redisOf(strapi);
  if (!redis) {
    return inbox;
  }
  const streams = redisBuffer(redis.shared, { keys: redis.keys, shards, mostBuffered, report: redis.report });
  const append = {
    database: inbox.append,
    redis: whenRedisIsDown === 'database' ? withFallback(streams.append, inbox.append) : streams.append,
  };
  return severalBuffers(append[buffer ?? 'redis'], [streams, inbox]);
};

/** Warns once of a Redis that is not set up to keep events, as soon as it answers. */
export const checkRedis = (strapi: Core.Strapi): void => {
  const redis = optionsOf(strapi).buffer === 'database' ? null : redisOf(strapi);
  if (redis?.shared.status === 'ready') {
    void warnOfWeaknesses(redis.shared, strapi.log);
  } else {
    redis?.shared.once('ready', () => warnOfWeaknesses(redis.shared, strapi.log));
  }
};
