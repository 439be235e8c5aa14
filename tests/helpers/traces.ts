import type { Core } from '@strapi/strapi';
import type { Redis } from 'ioredis';

/** All rows of the plugin's own tables, as text. */
export const dumpOfTables = async (strapi: Core.Strapi): Promise<string> => {
  const tables = [...strapi.db.metadata.values()].filter(({ uid }) => uid.startsWith('plugin::insight.'));
  const dump: Record<string, unknown> = {};
  for (const { tableName } of tables) {
    dump[tableName] = await strapi.db.connection(tableName).select();
  }
  return JSON.stringify(dump);
};

const contentOf = async (redis: Redis, key: string): Promise<unknown> => {
  switch (await redis.type(key)) {
    case 'string':
      return redis.get(key);
    case 'stream':
      return redis.xrange(key, '-', '+');
    case 'hash':
      return redis.hgetall(key);
    case 'list':
      return redis.lrange(key, 0, -1);
    case 'set':
      return redis.smembers(key);
    case 'zset':
      return redis.zrange(key, 0, -1, 'WITHSCORES');
    default:
      return null;
  }
};

/** All keys of a Redis with their values, as text. */
export const dumpOfRedis = async (redis: Redis): Promise<string> => {
  const dump: Record<string, unknown> = {};
  for (const key of await redis.keys('*')) {
    dump[key] = await contentOf(redis, key);
  }
  return JSON.stringify(dump);
};
