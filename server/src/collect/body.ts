import type { IncomingMessage } from 'node:http';
import { Refusal } from './refusal';

/** How long the rest of a body may take that does not come with its beginning. */
const SLOWEST_MS = 10_000;

/** Is called once, with the body or with why it was not read to its end. */
type Done = (refusal: Refusal | null, body: string) => void;

/**
 * Reads a request's body, as far as it is allowed to go. It is refused with 413 as soon as it is known to be larger, with 408 when its
 * rest does not come, with 400 when it ends early.
 */
export const readBody = (request: IncomingMessage, mostBytes: number, done: Done, slowestMs = SLOWEST_MS): void => {
  let chunks: Buffer[] = [];
  let bytes = 0;
  let timer: NodeJS.Timeout | undefined;
  let isDone = false;

  const end = (refusal: Refusal | null): void => {
    if (isDone) {
      return;
    }
    isDone = true;
    clearTimeout(timer);
    if (refusal) {
      chunks = [];
      done(refusal, '');
    } else {
      done(null, (chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks)).toString('utf8'));
    }
  };
  const refuse = (refusal: Refusal): void => {
    // What still comes is thrown away, so that the sender reads the answer instead of a reset connection.
    request.removeAllListeners('data').resume();
    end(refusal);
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
  request.on('end', () => end(null));
  request.on('error', () => refuse(new Refusal(400, 'The body ended early.', 'body')));
};
