import { createHash } from 'node:crypto';
import type { RedisClient } from './clients';

/**
 * A script for Redis, called by its hash: its text is sent only where Redis does not know it, which is once.
 * @returns calls it with its keys, which all lie in one hash slot, and its arguments
 */
export const redisScript = (text: string) => {
  const hash = createHash('sha1').update(text).digest('hex');
  return (client: RedisClient, keys: string[], args: (string | number)[]): Promise<unknown> =>
    client.evalsha(hash, keys.length, ...keys, ...args).catch((error: unknown) => {
      if (error instanceof Error && error.message.startsWith('NOSCRIPT')) {
        return client.eval(text, keys.length, ...keys, ...args);
      }
      throw error;
    });
};
