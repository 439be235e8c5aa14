import type { IncomingMessage } from 'node:http';
import type { Core } from '@strapi/strapi';
import { type AcceptedEvent, eventBuffer } from '../buffer';
import type { InsightConfig } from '../config';
import { tracking } from '../settings';
import type { Caller } from './callers/caller';
import type { EventComplaint, PlacedEvent } from './events/read-events';
import { filtered } from './filtered';
import { identitiesOf } from './identity/identities';
import { judgeOf, type Parts } from './judge';
import { readersOf } from './reader/readers';

/** What became of a request's events. */
export interface Received {
  /** How many were accepted, whether they count or not: the sender need not send them again. */
  taken: number;
  /** What was wrong with the others, and the status that says so. */
  complaints: (EventComplaint & { status: 400 | 403 | 429 })[];
  retryAfterSeconds: number;
  /** A visitor's new id, which their browser is to keep. */
  cookie: string | null;
  /** Whether the request reached a trusted proxy by https. */
  isSecure: boolean;
}

/** Receives requests' checked events: judges each, and hands those that count to the buffer. */
export const receiver = (strapi: Core.Strapi, options: InsightConfig, parts: Parts) => {
  const readersIn = readersOf(options);
  const identitiesIn = identitiesOf(strapi, options);
  const judge = judgeOf(options, parts);

  /**
   * When it resolves, what is to be counted is durable; when it rejects, nothing may be acknowledged.
   * @throws what the buffer or the database throws
   */
  return async (request: IncomingMessage, caller: Caller, events: readonly PlacedEvent[], now: number): Promise<Received> => {
    const rules = tracking(strapi).knownRules() ?? (await tracking(strapi).rules());
    const readers = readersIn(request, caller);
    const identities = identitiesIn(request.headers, caller, readers.sender, now);
    const arrived = { request, caller, readers, identities, rules, now };
    const counted: AcceptedEvent[] = [];
    const received: Received = { taken: 0, complaints: [], retryAfterSeconds: 0, cookie: null, isSecure: readers.isSecure };
    for (const { index, event } of events) {
      const judged = judge(event, arrived);
      const verdict = judged instanceof Promise ? await judged : judged;
      if ('accepted' in verdict) {
        counted.push(verdict.accepted);
      } else {
        filtered(strapi).add(verdict.stop.reason, verdict.stop.name);
      }
      if ('complaint' in verdict && verdict.complaint) {
        const { retryAfterSeconds = 0, ...complaint } = verdict.complaint;
        received.complaints.push({ index, ...complaint });
        received.retryAfterSeconds = Math.max(received.retryAfterSeconds, retryAfterSeconds);
      } else {
        received.taken += 1;
      }
    }
    if (counted.length > 0) {
      await eventBuffer(strapi).append(counted);
      received.cookie = identities.cookie();
    }
    return received;
  };
};
