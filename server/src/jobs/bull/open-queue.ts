import Bull, { type Queue } from 'bull';
import type { RedisOptions } from 'ioredis';
import type { RedisClient } from '../../redis';

/** Makes a connection of its own to the site's Redis. */
export type Connect = (overrides: RedisOptions) => RedisClient;

/** Bull's conditions: its commands wait for as long as Redis is away. */
const PATIENT = { maxRetriesPerRequest: null, enableReadyCheck: false };

const DAY_SECONDS = 86_400;

/** Enough to outlast a long run of the time before, or the shutdown of the instance that had the job. */
const ATTEMPTS = 20;

/**
 * Opens the queue of the jobs.
 * @param prefix what all of its keys begin with; with a `{hash tag}`, so that they lie on one node of a cluster
 * @param silenceMs how long a run may be without a sign of life before another instance takes it over
 */
export const openQueue = (connect: Connect, prefix: string, silenceMs: number): { queue: Queue; close(): Promise<void> } => {
  const connections: RedisClient[] = [];
  const queue = new Bull('jobs', {
    prefix,
    createClient() {
      const connection = connect(PATIENT);
      connections.push(connection);
      return connection;
    },
    settings: { lockDuration: silenceMs, stalledInterval: silenceMs, maxStalledCount: ATTEMPTS },
    defaultJobOptions: {
      attempts: ATTEMPTS,
      backoff: { type: 'fixed', delay: silenceMs },
      removeOnComplete: { count: 100, age: 7 * DAY_SECONDS },
      removeOnFail: { count: 100, age: 30 * DAY_SECONDS },
    },
  });
  // Bull names its connection for others to see, and leaves the promise alone: when Redis is away and Strapi stops, that would end the
  // process. Nobody asks for the name.
  Object.assign(queue, { setWorkerName: async () => undefined });
  const disconnect = (): void => {
    for (const connection of connections) {
      connection.disconnect();
    }
  };
  return {
    queue,
    /** Resolves when no job of this instance runs any more. */
    async close() {
      if (connections.some(({ status }) => status !== 'ready')) {
        // Bull would wait until Redis is back.
        disconnect();
      }
      await queue.close();
      disconnect();
    },
  };
};
