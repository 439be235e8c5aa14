import type { IncomingMessage } from 'node:http';
import type { Core } from '@strapi/strapi';
import { type AcceptedEvent, eventBuffer } from '../buffer';
import type { InsightConfig } from '../config';
import { tracking } from '../settings';
import type { Throttled } from './admission/throttle';
import type { Caller } from './callers/caller';
import type { EventComplaint, PlacedEvent } from './events/read-events';
import { filtered } from './filtered';
import { setCookie } from './identity/cookie';
import { identitiesOf } from './identity/identities';
import { judgeOf, type Parts, type Verdict } from './judge';
import { publicRoot } from './public-path';
import { readersOf } from './reader/readers';
import { type Soon, when } from './soon';

/** What became of a request's events. */
export interface Received {
  /** How many were accepted, whether they count or not: the sender need not send them again. */
  taken: number;
  /** What was wrong with the others, and the status that says so. */
  complaints: (EventComplaint & { status: 400 | 403 | 429 })[];
  /** What was too much, and is longest so. */
  throttled: Throttled | null;
  /** A visitor's new id, which their browser is to keep. */
  cookie: string | null;
  /** Whether the request reached a trusted proxy by https. */
  isSecure: boolean;
}

/** What was read of a request. */
interface Read {
  events: readonly PlacedEvent[];
  complaints: readonly EventComplaint[];
}

/** Sorts a request's events by their verdicts: what counts is left to be kept. */
const sorted = (strapi: Core.Strapi, { events, complaints }: Read, verdicts: readonly Verdict[], isSecure: boolean) => {
  const counted: AcceptedEvent[] = [];
  const invalid = complaints.map((complaint) => ({ ...complaint, status: 400 as const }));
  const received: Received = { taken: 0, complaints: invalid, throttled: null, cookie: null, isSecure };
  verdicts.forEach((verdict, place) => {
    if ('accepted' in verdict) {
      counted.push(verdict.accepted);
    } else {
      filtered(strapi).add(verdict.stop.reason, verdict.stop.name);
    }
    if ('complaint' in verdict && verdict.complaint) {
      const { throttled, ...complaint } = verdict.complaint;
      received.complaints.push({ index: events[place]?.index ?? place, ...complaint });
      if (throttled && throttled.retryAfterSeconds > (received.throttled?.retryAfterSeconds ?? 0)) {
        received.throttled = throttled;
      }
    } else {
      received.taken += 1;
    }
  });
  if (invalid.length > 0) {
    received.complaints.sort((a, b) => a.index - b.index);
  }
  return { counted, received };
};

/** Receives requests' checked events by some settings: judges each, and hands those that count to the buffer. */
export const receiver = (strapi: Core.Strapi, options: InsightConfig, parts: Parts) => {
  const readersIn = readersOf(options);
  const identitiesIn = identitiesOf(strapi, options);
  const judge = judgeOf(options, parts);
  const buffer = eventBuffer(strapi);
  const tracked = tracking(strapi);
  const path = publicRoot(strapi);

  return {
    /** The header that gives a browser its visitor's id. */
    cookieFor(request: IncomingMessage, visitor: string, isSecure: boolean): string {
      const isEncrypted = 'encrypted' in request.socket && request.socket.encrypted === true;
      const { cookieDays } = options;
      return setCookie(visitor, { path, headers: request.headers, isSecure: isSecure || isEncrypted, cookieDays });
    },

    /**
     * When it resolves, what is to be counted is kept; when it rejects, nothing may be acknowledged.
     * @param read the request's events, and what was wrong with others, which is told with what is found here
     * @param keep the buffer, which makes it durable, unless nobody is to be told that it is
     * @throws what `keep` or the database throws
     */
    receive: (
      request: IncomingMessage,
      caller: Caller,
      read: Read,
      now: number,
      keep: (counted: AcceptedEvent[]) => Soon<void> = buffer.append,
    ): Soon<Received> =>
      when(tracked.knownRules() ?? tracked.rules(), (rules) => {
        const readers = readersIn(request, caller);
        const identities = identitiesIn(request.headers, caller, readers.sender, now);
        const arrived = { request, caller, readers, identities, rules, now };
        const judged = read.events.map(({ event }) => judge(event, arrived));
        const verdicts = judged.some((verdict) => verdict instanceof Promise) ? Promise.all(judged) : (judged as Verdict[]);
        return when(verdicts, (all) => {
          const { counted, received } = sorted(strapi, read, all, readers.isSecure);
          if (counted.length === 0) {
            return received;
          }
          received.cookie = identities.cookie();
          return when(keep(counted), () => received);
        });
      }),
  };
};

export type Receiver = ReturnType<typeof receiver>;
