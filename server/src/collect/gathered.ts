import type { Core } from '@strapi/strapi';
import { type AcceptedEvent, eventBuffer } from '../buffer';
import { outageLog } from '../strapi/outage-log';

/** How long an event may wait for others. */
const LONGEST_WAIT_MS = 1_000;

/** So many are brought to the buffer at once, however soon they have come. */
const LARGEST_GROUP = 1_000;

/**
 * Events that are acknowledged to nobody: they wait in memory for others, and go to the buffer together, because one write for each costs
 * many times as much. What waits is lost with the process, and what the buffer does not take with the outage.
 */
export const gatheredService = ({ strapi }: { strapi: Core.Strapi }) => {
  const outage = outageLog(strapi, 'Insight cannot count what is read through the API', 'Insight counts what is read again');
  let waiting: AcceptedEvent[] = [];
  let timer: NodeJS.Timeout | undefined;
  let bringing: Promise<void> = Promise.resolve();

  /** Resolves when all that waited is in the buffer, or was not taken by it. */
  const bring = (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    if (waiting.length > 0) {
      const group = eventBuffer(strapi).append(waiting).then(outage.isOver, outage.began);
      waiting = [];
      bringing = Promise.all([bringing, group]).then(() => undefined);
    }
    return bringing;
  };

  return {
    add(events: readonly AcceptedEvent[]): void {
      waiting.push(...events);
      if (waiting.length >= LARGEST_GROUP) {
        void bring();
      } else {
        timer ??= setTimeout(bring, LONGEST_WAIT_MS);
      }
    },
    bring,
    /** Says that an event could not even be judged. */
    failed: outage.began,
  };
};

/** The service as the other rooms call it. */
export const gatheredOf = (strapi: Core.Strapi): ReturnType<typeof gatheredService> =>
  strapi.plugin('insight').service('gathered');
