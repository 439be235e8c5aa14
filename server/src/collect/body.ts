import type { IncomingMessage } from 'node:http';
import { Refusal } from './refusal';

/**
 * Reads a request's body, as far as it is allowed to go.
 * @throws Refusal 413 as soon as it is known to be larger
 */
export const readBody = (request: IncomingMessage, mostBytes: number): Promise<string> =>
  new Promise((resolve, reject) => {
    const tooLarge = () => new Refusal(413, `The body has more than ${mostBytes} bytes.`);
    if (Number(request.headers['content-length'] ?? 0) > mostBytes) {
      reject(tooLarge());
      return;
    }
    const chunks: Buffer[] = [];
    let bytes = 0;
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > mostBytes) {
        // What still comes is thrown away, so that the sender reads the answer instead of a reset connection.
        request.removeAllListeners('data').resume();
        reject(tooLarge());
      } else {
        chunks.push(chunk);
      }
    });
    request.on('end', () => resolve(Buffer.concat(chunks).toString('utf8')));
    request.on('error', () => reject(new Refusal(400, 'The body ended early.')));
    request.on('aborted', () => reject(new Refusal(400, 'The body ended early.')));
  });
