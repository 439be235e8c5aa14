import { mkdirSync } from 'node:fs';
import { keepOutput, start } from './children.mjs';
import { inPlayground } from './paths.mjs';
import { answers, freePort, until } from './ports.mjs';
import { problem } from './problem.mjs';
import { redisServer } from './programs.mjs';

const existing = async (url) => {
  const { hostname, port } = new URL(url);
  if (!(await answers(Number(port) || 6379, hostname)))
    throw problem(`REDIS_URL names ${hostname}:${port || 6379}, where nothing answers.`);
  return url;
};

const own = async () => {
  const command = await redisServer();
  const folder = inPlayground('.tmp', 'redis');
  mkdirSync(folder, { recursive: true });
  const port = await freePort();
  const child = start(command, [
    '--bind',
    '127.0.0.1',
    '--port',
    String(port),
    '--dir',
    folder,
    '--appendonly',
    'yes',
    '--save',
    '',
  ]);
  const output = keepOutput(child);
  if (!(await until(() => answers(port, '127.0.0.1'), 10_000))) throw problem(`redis-server did not start.\n${output()}`);
  return `redis://127.0.0.1:${port}`;
};

/** The URL of a Redis: the one that REDIS_URL names, or one started here, which ends with this program. */
export const redisUrl = () => (process.env.REDIS_URL ? existing(process.env.REDIS_URL) : own());
