import type { Core } from '@strapi/strapi';
import type { Room } from '../room';
import { type InsightRedis, redisService } from './redis';

export type { RedisClient } from './clients';
export { type KeyKind, keysOf, type RedisKeys } from './keys';
export type { InsightRedis } from './redis';

const serviceOf = (strapi: Core.Strapi): ReturnType<typeof redisService> => strapi.plugin('insight').service('redis');

/** Connections to Redis (single, Sentinel, Cluster) and the names of all keys. */
export const redis: Room = {
  services: { redis: redisService },
  bootstrap: (strapi) => serviceOf(strapi).begin(),
  destroy: (strapi) => serviceOf(strapi).end(),
};

/** The connections of this process; null when the option `redis` is not given. */
export const redisOf = (strapi: Core.Strapi): InsightRedis | null => serviceOf(strapi).access();
