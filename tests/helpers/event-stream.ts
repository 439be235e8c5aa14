import { get, type IncomingMessage } from 'node:http';
import { until } from './until';

/** A stream of server-sent events as a page hears it. */
export interface EventStream {
  status: number;
  headers: IncomingMessage['headers'];
  /** What each event says, so far. */
  messages: unknown[];
  /** All that came, as it came. */
  text(): string;
  isOver(): boolean;
  /** Goes away without a word, as a browser that is closed does. */
  leave(): void;
  /** Waits until one more event has come. */
  next(): Promise<unknown>;
}

/** Begins to listen. @returns once there is an answer */
export const listen = (url: string, headers: Record<string, string> = {}): Promise<EventStream> =>
  new Promise((resolve, reject) => {
    const request = get(url, { agent: false, headers: { Accept: 'text/event-stream', ...headers } }, (answer) => {
      const messages: unknown[] = [];
      let text = '';
      let isOver = false;
      answer.setEncoding('utf8');
      answer.on('data', (piece: string) => {
        text += piece;
        const events = [...text.matchAll(/^data: (.*)\n\n/gm)].map(([, data = '']) => data);
        messages.push(...events.slice(messages.length).map((data) => JSON.parse(data) as unknown));
      });
      answer.on('close', () => {
        isOver = true;
      });
      answer.on('error', () => undefined);
      resolve({
        status: answer.statusCode ?? 0,
        headers: answer.headers,
        messages,
        text: () => text,
        isOver: () => isOver,
        leave: () => request.destroy(),
        async next() {
          const heard = messages.length;
          await until(() => messages.length > heard);
          return messages[heard];
        },
      });
    });
    request.on('error', reject);
  });
