import type { Core } from '@strapi/strapi';
import type { AcceptedEvent, EventBuffer } from '../../server/src/buffer';
import { redisBuffer } from '../../server/src/buffer/redis/redis-buffer';
import type { RedisPlace } from '../../server/src/config';
import { keysOf } from '../../server/src/redis';
import { openSharedClient, type RedisClient } from '../../server/src/redis/clients';
import { keepAlive } from '../../server/src/redis/heartbeat';

/** A buffer in Redis as the plugin opens it, without an app around it. */
export interface OpenBuffer {
  buffer: EventBuffer;
  client: RedisClient;
  /** What it has reported of Redis: the uses that fail just now. */
  failing: Set<string>;
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
  const client = openSharedClient(place).on('error', () => undefined);
  await new Promise((resolve) => client.once('ready', resolve));
  const stop = keepAlive(client);
  const failing = new Set<string>();
  const report = (use: string, error: unknown): void => {
    error === null ? failing.delete(use) : failing.add(use);
  };
  return {
    buffer: redisBuffer(client, { keys: keysOf(prefix), shards, mostBuffered, report }),
    client,
    failing,
    close() {
      stop();
      client.disconnect();
    },
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
