import { start } from '../../scripts/lib/children.mjs';
import { inRoot } from '../../scripts/lib/paths.mjs';
import { size } from './size.mjs';

const READERS = 3_000;

/** Each load has readers of its own, so that what one has sent does not count towards the throttle of the next. */
let first = 0;
const nextReaders = (count) => {
  const reader = first;
  first += count;
  return { reader, readers: count };
};

/** Runs a script in a process of its own. @returns what it prints, which is JSON @throws with what it says when it fails */
export const runForJson = (script, args, { watch = () => undefined, ...options } = {}) =>
  new Promise((resolve, reject) => {
    const child = start(process.execPath, [script, ...args], options);
    const output = { stdout: '', stderr: '' };
    for (const name of ['stdout', 'stderr']) {
      child[name].setEncoding('utf8').on('data', (text) => {
        output[name] += text;
      });
    }
    const stopWatching = watch(child.pid);
    child.once('error', reject);
    child.once('close', (code, signal) => {
      stopWatching?.();
      if (code === 0) {
        resolve(JSON.parse(output.stdout));
      } else {
        reject(new Error(`${script} ended with ${signal ?? code}:\n${output.stderr}`));
      }
    });
  });

/**
 * Makes requests to an address, as many readers, from a process of its own.
 * @param what `view`, or `beacon` of ten, are posted, each to a page of its own; `reading` gets `paths`
 * @returns how many requests were served, and in how many seconds
 * @throws when an answer was not a 2xx: a refusal is no request served
 */
const post = async (url, what, readers) => {
  const order = { url, what, ...readers };
  const { served, seconds, refused, failed } = await runForJson(inRoot('bench', 'processes', 'loader.mjs'), [
    JSON.stringify(order),
  ]);
  if (refused > 0 || failed > 0) {
    throw new Error(`${url}: ${refused} answers were refusals, ${failed} requests failed`);
  }
  return { served, perSecond: served / seconds };
};

/** Gets paths of an address, each reader one after the other of them, for so long as a load lasts. */
export const reading = (url, paths) => post(url, 'reading', { ...nextReaders(READERS), seconds: size.seconds, paths });

/** Posts for so long as a load lasts. */
export const load = (url, what = 'view') => post(url, what, { ...nextReaders(READERS), seconds: size.seconds });

/** Posts one beacon of each of so many readers. */
export const postOnce = (url, readers) => post(url, 'beacon', { ...nextReaders(readers), once: true });
