import type { RedisOptions } from 'ioredis';
import type { RedisPlace } from '../config';
import { openClient, openSharedClient, PATIENCE_MS, type RedisClient } from './clients';
import { failureLog, type Log } from './failures';
import { keepAlive } from './heartbeat';
import { keysOf, type RedisKeys } from './keys';

/** What the other rooms have of Redis. */
export interface InsightRedis {
  /** One connection for all that requests wait for: no command on it takes longer than two seconds, and none waits while Redis is away. */
  shared: RedisClient;
  /** Opens a further connection with options of its own, as Bull needs it. It is closed when Strapi stops. */
  connect(overrides?: RedisOptions): RedisClient;
  keys: RedisKeys;
  /** Takes how a use of Redis went, for the log: its name, and its error or null when it worked. */
  report(use: string, error: unknown): void;
  /** Why Redis cannot be used just now; null when it can. */
  trouble(): string | null;
}

export interface OpenRedis extends InsightRedis {
  /** Gives Redis a moment to answer. */
  settle(): Promise<void>;
  close(): void;
}

const untilReady = (client: RedisClient, mostMs: number): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, mostMs);
    client.once('ready', () => {
      clearTimeout(timer);
      resolve();
    });
  });

/** Opens the shared connection. That Redis is down is no error: it is waited for in the background. */
export const openRedis = (place: RedisPlace, prefix: string, log: Pick<Log, 'error' | 'info'>): OpenRedis => {
  const { report, trouble } = failureLog(log);
  const shared = openSharedClient(place);
  const clients = [shared];
  let isClosing = false;

  shared.on('error', (error) => report('connection', error));
  shared.on('close', () => {
    if (!isClosing) {
      report('connection', 'the connection is closed');
    }
  });
  shared.on('ready', () => report('connection', null));
  const stopHeartbeat = keepAlive(shared);

  return {
    shared,
    connect(overrides = {}) {
      const client = openClient(place, overrides);
      // What the shared connection says of an outage is enough.
      client.on('error', () => undefined);
      clients.push(client);
      return client;
    },
    keys: keysOf(prefix),
    report,
    trouble,
    settle: async () => {
      if (shared.status !== 'ready') {
        await untilReady(shared, PATIENCE_MS);
      }
    },
    close() {
      isClosing = true;
      stopHeartbeat();
      for (const client of clients) {
        client.disconnect();
      }
    },
  };
};
