import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { inRoot } from '../../scripts/lib/paths.mjs';

const run = promisify(execFile);

/**
 * Posts one body again and again, as many readers, from a process of its own.
 * @returns requests a second
 * @throws when any answer was not a 2xx: a refusal is no request served
 */
export const load = async (url, body) => {
  const { stdout } = await run(process.execPath, [inRoot('bench', 'lib', 'loader.mjs'), url, JSON.stringify(body)]);
  const { perSecond, non2xx, errors } = JSON.parse(stdout);
  if (non2xx > 0 || errors > 0) {
    throw new Error(`${url}: ${non2xx} answers were refusals, ${errors} requests failed`);
  }
  return perSecond;
};
