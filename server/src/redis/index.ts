import type { Core } from '@strapi/strapi';
import type { Room } from '../room';
import type { InsightRedis } from './open-redis';
import { redisService } from './redis';

export { circuit, unlessAway } from './circuit';
export type { RedisClient } from './clients';
export type { Log } from './failures';
export { type KeyKind, keysOf, type RedisKeys } from './keys';
export { type InsightRedis, openRedis } from './open-redis';
export { redisScript } from './script';

const serviceOf = (strapi: Core.Strapi): ReturnType<typeof redisService> => strapi.plugin('insight').service('redis');

/** Connections to Redis (single, Sentinel, Cluster) and the names of all keys. */
export const redis: Room = {
  services: { redis: redisService },
  // So that the first requests find it. A Redis that is down keeps nobody from starting.
  bootstrap: (strapi) => serviceOf(strapi).access()?.settle(),
  destroy: (strapi) => serviceOf(strapi).close(),
};

/** The connections of this process; null when the option `redis` is not given. */
export const redisOf = (strapi: Core.Strapi): InsightRedis | null => serviceOf(strapi).access();
