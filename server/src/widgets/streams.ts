import type { ServerResponse } from 'node:http';
import type { Core } from '@strapi/strapi';
import type { WidgetAnswer } from '../../../contracts/widgets';
import { Refusal } from '../collect';
import { eventStreams } from '../strapi/event-streams';
import { OPEN } from './asked';

/** The most pages that listen to one process, and of one address: the others ask now and then. */
const MOST_LISTENERS = 1_000;
const MOST_OF_ADDRESS = 100;

/** A page that listens. */
interface Listener {
  address: string;
  questions: readonly string[];
}

/** Tells pages how the numbers change. */
export const liveStreams = (
  strapi: Core.Strapi,
  answersTo: (questions: Iterable<string>) => Promise<Map<string, WidgetAnswer>>,
) => {
  const streams = eventStreams<Listener, Map<string, WidgetAnswer>>(strapi, {
    look: (pages) => answersTo(new Set(pages.flatMap(({ questions }) => questions))),
    // Who came while the answers were looked for is told by themselves.
    messageFor: (answers, { questions }) =>
      questions.every((question) => answers.has(question))
        ? { data: questions.map((question) => answers.get(question)) }
        : undefined,
    headers: OPEN,
    failing: 'Insight cannot tell pages their live numbers',
    working: 'Insight tells pages their live numbers again',
  });

  return {
    /** How many pages listen. */
    count: () => streams.count(),

    /** @throws Refusal where there are too many already */
    admit(address: string): void {
      const ofAddress = streams.count((listener) => listener.address === address);
      if (streams.isStopped() || streams.count() >= MOST_LISTENERS || ofAddress >= MOST_OF_ADDRESS) {
        throw new Refusal(503, 'Too many listen already: ask /live now and then.', null);
      }
    },

    /** Lets a page listen until it goes or the process ends. */
    open: (response: ServerResponse, address: string, questions: readonly string[]): Promise<void> =>
      streams.open(response, { address, questions }),

    stop: streams.stop,
  };
};
