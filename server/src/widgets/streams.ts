import type { ServerResponse } from 'node:http';
import type { Core } from '@strapi/strapi';
import type { WidgetAnswer } from '../../../contracts/widgets';
import { Refusal } from '../collect';
import { outageLog } from '../strapi/outage-log';
import { OPEN } from './asked';

/** The most pages that listen to one process, and of one address: the others ask now and then. */
const MOST_LISTENERS = 1_000;
const MOST_OF_ADDRESS = 100;

/** The pause between two looks at the numbers, and how many times as long as a look it is at least. */
const PAUSE_MS = 5_000;
const PAUSE_TO_LOOK = 20;

/** After so long without a change the numbers are sent again, so that both ends know that the other is there. */
const SILENCE_MS = 15_000;

/** Who leaves more than this unread is not there any more. */
const MOST_UNREAD_BYTES = 64 * 1_024;

/** A page that listens. */
interface Listener {
  response: ServerResponse;
  address: string;
  questions: readonly string[];
  /** What it was told last, and when. */
  told: string;
  toldAt: number;
}

/** Tells pages how the numbers change, all by one look at them. */
export const liveStreams = (
  strapi: Core.Strapi,
  answersTo: (questions: Iterable<string>) => Promise<Map<string, WidgetAnswer>>,
) => {
  const listeners = new Set<Listener>();
  const outage = outageLog(
    strapi,
    'Insight cannot tell pages their live numbers',
    'Insight tells pages their live numbers again',
  );
  let next: NodeJS.Timeout | undefined;
  let isStopped = false;

  const tell = (listener: Listener, answers: ReadonlyMap<string, WidgetAnswer>): void => {
    const { response, questions } = listener;
    const message = JSON.stringify({ data: questions.map((question) => answers.get(question)) });
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
      const answers = await answersTo(new Set([...listeners].flatMap(({ questions }) => questions)));
      outage.isOver();
      for (const listener of listeners) {
        // Who came in the meantime is told by themselves.
        if (listener.questions.every((question) => answers.has(question))) {
          tell(listener, answers);
        }
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

  const leave = (listener: Listener): void => {
    listeners.delete(listener);
    if (listeners.size === 0) {
      clearTimeout(next);
      next = undefined;
    }
  };

  return {
    /** How many pages listen. */
    count: (): number => listeners.size,

    /** @throws Refusal where there are too many already */
    admit(address: string): void {
      const ofAddress = [...listeners].filter((listener) => listener.address === address).length;
      if (isStopped || listeners.size >= MOST_LISTENERS || ofAddress >= MOST_OF_ADDRESS) {
        throw new Refusal(503, 'Too many listen already: ask /live now and then.', null);
      }
    },

    /** Lets a page listen until it goes or the process ends. */
    async open(response: ServerResponse, address: string, questions: readonly string[]): Promise<void> {
      const listener: Listener = { response, address, questions, told: '', toldAt: 0 };
      listeners.add(listener);
      response.on('close', () => leave(listener));
      // What is written to a connection that has just broken is lost, which `close` tells.
      response.on('error', () => undefined);
      response.writeHead(200, {
        ...OPEN,
        'Content-Type': 'text/event-stream; charset=utf-8',
        // Proxies that gather or pack what they pass on would hold it back.
        'Cache-Control': 'no-store, no-transform',
        'X-Accel-Buffering': 'no',
        'X-Content-Type-Options': 'nosniff',
      });
      response.write('retry: 3000\n\n');
      lookLater();
      try {
        const answers = await answersTo(questions);
        if (listeners.has(listener)) {
          tell(listener, answers);
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
