import type { IncomingMessage } from 'node:http';
import { Refusal } from './refusal';

/** How long the rest of a body may take that does not come with its beginning. */
const SLOWEST_MS = 10_000;

/**
 * Reads a request's body, as far as it is allowed to go.
 * @throws Refusal 413 as soon as it is known to be larger, 408 when its rest does not come, 400 when it ends early
 */
export const readBody = (request: IncomingMessage, mostBytes: number, slowestMs = SLOWEST_MS): Promise<string> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    let timer: NodeJS.Timeout | undefined;

    const refuse = (refusal: Refusal): void => {
      clearTimeout(timer);
      // What still comes is thrown away, so that the sender reads the answer instead of a reset connection.
      request.removeAllListeners('data').resume();
      reject(refusal);
    };
    const tooLarge = () => new Refusal(413, `The body has more than ${mostBytes} bytes.`, 'size');

    const expected = Number(request.headers['content-length'] ?? Number.NaN);
    if (expected > mostBytes) {
      refuse(tooLarge());
      return;
    }
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > mostBytes) {
        refuse(tooLarge());
        return;
      }
      chunks.push(chunk);
      if (bytes !== expected) {
        // Most bodies come whole, and need no timer.
        timer ??= setTimeout(() => refuse(new Refusal(408, 'The body takes too long.', 'body')), slowestMs).unref();
      }
    });
    request.on('end', () => {
      clearTimeout(timer);
      resolve((chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks)).toString('utf8'));
    });
    const endedEarly = () => refuse(new Refusal(400, 'The body ended early.', 'body'));
    request.on('error', endedEarly);
    request.on('aborted', endedEarly);
  });
