import { mkdirSync } from 'node:fs';
import { Redis } from 'ioredis';
import { keepOutput, start } from '../../scripts/lib/children.mjs';
import { answers, freePort, until } from '../../scripts/lib/ports.mjs';
import { redisServer } from '../../scripts/lib/programs.mjs';
import { inFolder } from './folder.mjs';
import { end } from './process.mjs';

const PATIENCE_MS = 10_000;

/** Starts a Redis of this run's own that keeps its log of commands, and writes it to the disk once a second. */
export const startRedis = async () => {
  const folder = inFolder('redis');
  mkdirSync(folder);
  const port = await freePort();
  const options = { bind: '127.0.0.1', port, dir: folder, appendonly: 'yes', appendfsync: 'everysec', save: '' };
  const child = start(
    await redisServer(),
    Object.entries(options).flatMap(([name, value]) => [`--${name}`, String(value)]),
  );
  const output = keepOutput(child);
  if (!(await until(() => answers(port, '127.0.0.1'), PATIENCE_MS))) {
    throw new Error(`redis-server did not start:\n${output()}`);
  }
  const url = `redis://127.0.0.1:${port}`;
  const client = new Redis(url);
  // When the run is ended, Redis goes first. What asks it for something hears of that by itself.
  client.on('error', () => undefined);
  return {
    url,
    client,
    async stop() {
      client.disconnect();
      await end(child);
    },
  };
};

/** The keys in which the plugin keeps events. */
const namesOf = (prefix) => [`${prefix}:{0}:events`, `${prefix}:{0}:waiting`];

/** Forgets the events that wait. */
export const forget = ({ client }, prefix) => client.unlink(...namesOf(prefix));

/** Gives the events that wait another prefix. */
export const move = async ({ client }, from, to) => {
  await forget({ client }, to);
  for (const [index, name] of namesOf(from).entries()) {
    await client.rename(name, namesOf(to)[index]);
  }
};

/** Lets the same events wait under another prefix too. */
export const copy = async ({ client }, from, to) => {
  for (const [index, name] of namesOf(from).entries()) {
    await client.copy(name, namesOf(to)[index], 'REPLACE');
  }
};
