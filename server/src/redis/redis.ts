import type { Core } from '@strapi/strapi';
import { optionsOf } from '../settings';
import { type OpenRedis, openRedis } from './open-redis';

/** The connections of this process; none are made where no Redis is given. */
export const redisService = ({ strapi }: { strapi: Core.Strapi }) => {
  let opened: OpenRedis | null = null;
  return {
    /** The connections, made when they are first asked for; null when the option `redis` is not given. */
    access(): OpenRedis | null {
      const { redis, redisPrefix } = optionsOf(strapi);
      if (redis !== undefined) {
        opened ??= openRedis(redis, redisPrefix, strapi.log);
      }
      return opened;
    },
    close(): void {
      opened?.close();
      opened = null;
    },
  };
};
