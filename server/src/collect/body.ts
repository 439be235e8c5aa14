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
  const expected = Number(request.headers['content-length'] ?? Number.NaN);

  const end = (refusal: Refusal | null): void => {
    if (isDone) {
      return;
    }
    isDone = true;
    clearTimeout(timer);
    const read = chunks;
    chunks = [];
    done(refusal, refusal ? '' : (read.length === 1 ? (read[0] as Buffer) : Buffer.concat(read)).toString('utf8'));
  };
  const tooLarge = () => new Refusal(413, `The body has more than ${mostBytes} bytes.`, 'size');

  // Node's parser pushes each piece of the body, and null at its end, into the stream that a request is. A body as short as these is
  // taken where it comes in: the stream's events and turns cost as much as all that is done with the body. What comes after a refusal
  // is thrown away, so that the sender reads the answer instead of a reset connection.
  request.push = (chunk: Buffer | null): boolean => {
    if (chunk === null) {
      end(null);
    } else if (!isDone) {
      bytes += chunk.length;
      chunks.push(chunk);
      if (bytes > mostBytes) {
        end(tooLarge());
      } else if (bytes !== expected) {
        // Most bodies come whole, and need no timer.
        timer ??= setTimeout(() => end(new Refusal(408, 'The body takes too long.', 'body')), slowestMs).unref();
      }
    }
    return true;
  };
  // Says that somebody reads: otherwise Node would read it to its end once more, to throw it away.
  request.read(0);
  request.on('error', () => end(new Refusal(400, 'The body ended early.', 'body')));

  if (expected > mostBytes) {
    end(tooLarge());
  }
};
