import { Redis } from 'ioredis';
import { temporaryFolder } from './playground';
import { quietPort, startServer } from './redis-process';

/** A Redis of a test's own, as a process that can be hurt. */
export interface TestRedis {
  url: string;
  port: number;
  /** A connection for looking into it; `stop` closes it. */
  client: Redis;
  /** Ends it at once, as a power cut does. What it has written to its append-only file stays. */
  kill(): Promise<void>;
  /** Starts it again after `kill`, with what it had stored. */
  restart(): Promise<void>;
  /** Lets it hang: it keeps its connections and answers nothing. */
  freeze(): void;
  thaw(): void;
  stop(): Promise<void>;
}

/** A connection that is taken up again and again, and whose commands fail while there is none. */
export const connectTo = (port: number, password?: string): Redis =>
  new Redis(port, '127.0.0.1', { password, retryStrategy: () => 50, maxRetriesPerRequest: 0 }).on('error', () => undefined);

/**
 * Starts a Redis with an append-only file, in a folder of the run's own.
 * @param options more of redis-server's options by name, as `{ maxmemory: '5mb' }`
 */
export const startRedis = async (options: Record<string, string> = {}): Promise<TestRedis> => {
  const port = await quietPort();
  const all = { bind: '127.0.0.1', port, dir: temporaryFolder('redis'), appendonly: 'yes', save: '', ...options };
  const args = Object.entries(all).flatMap(([name, value]) => [`--${name}`, String(value)]);
  const client = connectTo(port, options.requirepass);
  let server = await startServer(args, client);

  return {
    url: `redis://${options.requirepass ? `:${options.requirepass}@` : ''}127.0.0.1:${port}`,
    port,
    client,
    kill: () => server.kill(),
    async restart() {
      server = await startServer(args, client);
    },
    freeze: () => server.signal('SIGSTOP'),
    thaw: () => server.signal('SIGCONT'),
    async stop() {
      client.disconnect();
      await server.kill();
    },
  };
};
