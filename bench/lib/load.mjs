import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { inRoot } from '../../scripts/lib/paths.mjs';

const run = promisify(execFile);

const CONNECTIONS = 32;
const SECONDS = 5;
const USER_AGENT = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';

/**
 * Posts one body again and again, from a process of its own.
 * @returns requests a second
 * @throws when any answer was not a 2xx: a refusal is no request served
 */
export const load = async (url, body) => {
  const { stdout } = await run(process.execPath, [
    inRoot('node_modules', 'autocannon', 'autocannon.js'),
    ...['--json', '--connections', String(CONNECTIONS), '--duration', String(SECONDS), '--method', 'POST'],
    ...['--headers', 'content-type=application/json', '--headers', `user-agent=${USER_AGENT}`],
    ...['--body', JSON.stringify(body), url],
  ]);
  const { requests, non2xx, errors } = JSON.parse(stdout);
  if (non2xx > 0 || errors > 0) {
    throw new Error(`${url}: ${non2xx} answers were refusals, ${errors} requests failed`);
  }
  return requests.average;
};
