import type { Core } from '@strapi/strapi';
import type { RedisOptions } from 'ioredis';
import { optionsOf } from '../settings';
import { openClient, openSharedClient, PATIENCE_MS, type RedisClient } from './clients';
import { failureLog } from './failures';
import { keepAlive } from './heartbeat';
import { keysOf, type RedisKeys } from './keys';

/** What the other rooms have of Redis. */
export interface InsightRedis {
  /** One connection for all that requests wait for: no command on it takes longer than two seconds, and none waits while Redis is away. */
  shared: RedisClient;
  /** Opens a further connection with options of its own, as Bull needs it. It is closed when Strapi stops. */
  connect(overrides?: RedisOptions): RedisClient;
  keys: RedisKeys;
  /** Tells how a use of Redis went, for the log: its name, and its error, or null when it worked. */
  report(use: string, error: unknown): void;
}

const untilReady = (client: RedisClient, mostMs: number): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, mostMs);
    client.once('ready', () => {
      clearTimeout(timer);
      resolve();
    });
  });

/** The connections of this process; none are made where no Redis is given. */
export const redisService = ({ strapi }: { strapi: Core.Strapi }) => {
  const { redis: place, redisPrefix } = optionsOf(strapi);
  const clients: RedisClient[] = [];
  let stopHeartbeat: (() => void) | undefined;
  let opened: InsightRedis | null = null;
  let isEnding = false;

  const watched = (client: RedisClient, onError: (error: unknown) => void): RedisClient => {
    clients.push(client);
    return client.on('error', onError);
  };

  const open = (at: NonNullable<typeof place>): InsightRedis => {
    const report = failureLog(strapi.log);
    const shared = watched(openSharedClient(at), (error) => report('connection', error));
    shared.on('close', () => {
      if (!isEnding) {
        report('connection', 'the connection is closed');
      }
    });
    shared.on('ready', () => report('connection', null));
    stopHeartbeat = keepAlive(shared);
    return {
      shared,
      // What the shared connection says of an outage is enough.
      connect: (overrides = {}) => watched(openClient(at, overrides), () => undefined),
      keys: keysOf(redisPrefix),
      report,
    };
  };

  return {
    /** The connections, made when they are first asked for; null when the option `redis` is not given. */
    access(): InsightRedis | null {
      if (place !== undefined) {
        opened ??= open(place);
      }
      return opened;
    },
    /** Gives Redis a moment, so that the first requests find it. A Redis that is down keeps nobody from starting. */
    async begin(): Promise<void> {
      const shared = this.access()?.shared;
      if (shared && shared.status !== 'ready') {
        await untilReady(shared, PATIENCE_MS);
      }
    },
    end(): void {
      stopHeartbeat?.();
      isEnding = true;
      for (const client of clients) {
        client.disconnect();
      }
    },
  };
};
