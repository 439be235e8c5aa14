import type { Core } from '@strapi/strapi';
import type { AcceptedEvent, EventBuffer } from '../../server/src/buffer';
import { redisBuffer } from '../../server/src/buffer/redis/redis-buffer';
import type { RedisPlace } from '../../server/src/config';
import { type InsightRedis, openRedis } from '../../server/src/redis';

/** A buffer in Redis as the plugin opens it, without an app around it. */
export interface OpenBuffer {
  buffer: EventBuffer;
  redis: InsightRedis;
  /** What it has logged. */
  log: string[];
  close(): void;
}

interface Options {
  prefix?: string;
  shards?: number;
  mostBuffered?: number;
}

/** Opens it and waits for the connection. */
export const openRedisBuffer = async (
  place: RedisPlace,
  { prefix = 'insight', shards = 1, mostBuffered = 1_000_000 }: Options = {},
): Promise<OpenBuffer> => {
  const log: string[] = [];
  const line = (message: string): void => {
    log.push(message);
  };
  const redis = openRedis(place, prefix, { error: line, info: line });
  await redis.settle();
  return {
    buffer: redisBuffer(redis.shared, { keys: redis.keys, shards, mostBuffered, report: redis.report }),
    redis,
    log,
    close: redis.close,
  };
};

/** Takes events as the drain does: in a transaction, and out of the buffer once it has committed. */
export const takeAndRelease = async (strapi: Core.Strapi, buffer: EventBuffer, atLeast: number): Promise<AcceptedEvent[]> => {
  const { events, release } = await strapi.db.transaction(({ trx }) => buffer.take(atLeast, trx));
  await release();
  return events;
};

/** Takes everything there is. */
export const takeAll = async (strapi: Core.Strapi, buffer: EventBuffer): Promise<AcceptedEvent[]> => {
  const all: AcceptedEvent[] = [];
  while (!(await buffer.isEmpty())) {
    all.push(...(await takeAndRelease(strapi, buffer, 1_000)));
  }
  return all;
};

/** The ids of events, in an order that does not depend on theirs. */
export const idsOf = (events: readonly AcceptedEvent[]): string[] => events.map(({ id }) => id).sort();
