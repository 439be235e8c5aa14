import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import type { Redis } from 'ioredis';
import { belongsToRun } from './run-processes';

const COMMAND = process.env.REDIS_SERVER_PATH ?? 'redis-server';

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });

/**
 * A port that nothing listens on, below those that systems give to outgoing connections: a client that keeps trying to reach a server
 * that is down could get that very port, and reach itself.
 */
export const quietPort = async (): Promise<number> => {
  const port = 20_000 + Math.floor(Math.random() * 12_000);
  // A node of a cluster also listens on the port 10,000 above.
  return (await isFree(port)) && (await isFree(port + 10_000)) ? port : quietPort();
};

const running = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of running) {
    child.kill('SIGKILL');
  }
});

const isReady = async (client: Redis): Promise<boolean> => {
  try {
    return (await client.ping()) === 'PONG';
  } catch {
    return false;
  }
};

/** A server's process. */
export interface RedisProcess {
  signal(signal: NodeJS.Signals): void;
  /** Ends it at once. */
  kill(): Promise<void>;
}

/** Starts a server and waits until it answers. @throws with what it printed when it ends instead */
export const startServer = async (args: string[], client: Redis): Promise<RedisProcess> => {
  const child = spawn(COMMAND, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  belongsToRun(child);
  let output = '';
  let hasEnded = false;
  running.add(child);
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
  }
  child.once('error', (error) => {
    output += error.message;
    hasEnded = true;
  });
  child.once('close', () => {
    hasEnded = true;
    running.delete(child);
  });
  while (!(await isReady(client))) {
    if (hasEnded) {
      client.disconnect();
      throw new Error(`${COMMAND} ended before it answered:\n${output}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return {
    signal: (signal) => child.kill(signal),
    kill: () =>
      new Promise((resolve) => {
        if (hasEnded) {
          resolve();
          return;
        }
        child.once('close', () => resolve());
        child.kill('SIGKILL');
      }),
  };
};
