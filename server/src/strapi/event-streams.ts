import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';
import type { Core } from '@strapi/strapi';
import { outageLog } from './outage-log';

/** The pause between two looks at the numbers, and how many times as long as a look it is at least. */
const PAUSE_MS = 5_000;
const PAUSE_TO_LOOK = 20;

/** After so long without a change the numbers are sent again, so that both ends know that the other is there. */
const SILENCE_MS = 15_000;

/** Who leaves more than this unread is not there any more. */
const MOST_UNREAD_BYTES = 64 * 1_024;

const HEADERS = {
  'Content-Type': 'text/event-stream; charset=utf-8',
  // Proxies that gather or pack what they pass on would hold it back.
  'Cache-Control': 'no-store, no-transform',
  'X-Accel-Buffering': 'no',
  'X-Content-Type-Options': 'nosniff',
};

/** What streams tell, and what is logged when they cannot and when they can again. */
interface Telling<Asker, Seen> {
  /** One look at the numbers, for these who listen. */
  look(askers: readonly Asker[]): Promise<Seen>;
  /** What one of them is told of it; undefined where the look was not for them, null when they are not to be told any more. */
  messageFor(seen: Seen, asker: Asker): object | null | undefined;
  headers?: OutgoingHttpHeaders;
  failing: string;
  working: string;
}

interface Listener<Asker> {
  response: ServerResponse;
  asker: Asker;
  /** What it was told last, and when. */
  told: string;
  toldAt: number;
}

/** Tells those who listen how numbers change, as server-sent events, all by one look at them. */
export const eventStreams = <Asker, Seen>(strapi: Core.Strapi, telling: Telling<Asker, Seen>) => {
  const listeners = new Set<Listener<Asker>>();
  const outage = outageLog(strapi, telling.failing, telling.working);
  let next: NodeJS.Timeout | undefined;
  let isStopped = false;

  const tell = (listener: Listener<Asker>, seen: Seen): void => {
    const { response, asker } = listener;
    const told = telling.messageFor(seen, asker);
    if (told === undefined) {
      return;
    }
    if (told === null) {
      response.end();
      return;
    }
    const message = JSON.stringify(told);
    const now = Date.now();
    if (message === listener.told && now - listener.toldAt < SILENCE_MS) {
      return;
    }
    if (response.writableLength > MOST_UNREAD_BYTES) {
      response.destroy();
      return;
    }
    response.write(`data: ${message}\n\n`);
    listener.told = message;
    listener.toldAt = now;
  };

  const tellAll = async (): Promise<void> => {
    const began = performance.now();
    try {
      const seen = await telling.look([...listeners].map(({ asker }) => asker));
      outage.isOver();
      for (const listener of listeners) {
        tell(listener, seen);
      }
    } catch (error) {
      outage.began(error);
    }
    next = undefined;
    lookLater(PAUSE_TO_LOOK * (performance.now() - began));
  };

  const lookLater = (least = 0): void => {
    if (!next && !isStopped && listeners.size > 0) {
      next = setTimeout(tellAll, Math.max(PAUSE_MS, least));
    }
  };

  const leave = (listener: Listener<Asker>): void => {
    listeners.delete(listener);
    if (listeners.size === 0) {
      clearTimeout(next);
      next = undefined;
    }
  };

  return {
    /** How many listen, of all or of some. */
    count: (isOne: (asker: Asker) => boolean = () => true): number => [...listeners].filter(({ asker }) => isOne(asker)).length,

    isStopped: (): boolean => isStopped,

    /** Lets one listen until they go or the process ends. */
    async open(response: ServerResponse, asker: Asker): Promise<void> {
      const listener: Listener<Asker> = { response, asker, told: '', toldAt: 0 };
      listeners.add(listener);
      response.on('close', () => leave(listener));
      // What is written to a connection that has just broken is lost, which `close` tells.
      response.on('error', () => undefined);
      response.writeHead(200, { ...telling.headers, ...HEADERS });
      response.write('retry: 3000\n\n');
      lookLater();
      try {
        const seen = await telling.look([asker]);
        if (listeners.has(listener)) {
          tell(listener, seen);
        }
      } catch (error) {
        outage.began(error);
      }
    },

    /** Ends all streams, so that nothing waits for them. */
    stop(): void {
      isStopped = true;
      clearTimeout(next);
      for (const { response } of listeners) {
        response.end();
      }
      listeners.clear();
    },
  };
};
