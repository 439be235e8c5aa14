import { start } from '../../scripts/lib/children.mjs';
import { inRoot } from '../../scripts/lib/paths.mjs';
import { end } from './process.mjs';

/** Starts the bare server that collectors are compared with. @param stream what it adds to, in Redis */
export const startFloor = async (redisUrl, stream) => {
  const child = start(process.execPath, [inRoot('bench', 'processes', 'floor.mjs'), redisUrl, stream], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const port = await new Promise((resolve, reject) => {
    child.once('message', resolve);
    child.once('close', () => reject(new Error('The bare server ended before it answered')));
  });
  return { url: `http://127.0.0.1:${port}/`, stop: () => end(child) };
};
