import type { IncomingMessage } from 'node:http';
import type { Core } from '@strapi/strapi';
import type { AcceptedEvent } from '../buffer';
import type { InsightConfig } from '../config';
import type { TrackingRules } from '../settings';
import { accepted } from './accepted';
import { door, type Stop, WRONG_ORIGIN } from './admission/door';
import { hostList } from './admission/hosts';
import type { Throttle } from './admission/throttle';
import type { Caller } from './callers/caller';
import type { SentEvent } from './events/event-schema';
import type { Identities } from './identity/identities';
import { mayCount } from './may-count';
import { browsers } from './reader/browsers';
import { countries, countryCode } from './reader/country';
import { keptIp } from './reader/networks';
import type { Reader, Readers } from './reader/readers';
import { sourceFor } from './reader/source';

/** What the events of one request have in common. */
export interface Arrived {
  request: IncomingMessage;
  caller: Caller;
  readers: Readers;
  identities: Identities;
  rules: TrackingRules;
  now: number;
}

/** Why an event is refused, in words for its sender. */
interface Complaint {
  status: 400 | 403 | 429;
  path: string[];
  message: string;
  retryAfterSeconds?: number;
}

/** What becomes of an event: it is counted, or it is not and for some reason, of which its sender may be told. */
export type Verdict = { accepted: AcceptedEvent } | { stop: Stop; complaint?: Complaint };

const UNTRACKED: Stop = { reason: 'untracked', name: '' };

const NOBODYS: Verdict = {
  stop: { reason: 'invalid', name: 'event' },
  complaint: { status: 400, path: ['visitor'], message: 'is needed for an event so old' },
};

const wrongOrigin = (stop: Stop, origin: string | undefined): Verdict => ({
  stop,
  complaint: { status: 403, path: origin === undefined ? ['url'] : [], message: 'comes from a host that may not send here' },
});

/** Judges events one by one: admission in its order, and for those that count all that is known of them. */
export const judgeOf = (strapi: Core.Strapi, options: InsightConfig, limits: Throttle) => {
  const browserOf = browsers();
  const isOwnHost = hostList(options.allowedHosts);
  const stopAtDoor = door(options);
  const countryHeader = options.countryHeader?.toLowerCase();

  /** A trusted proxy knows the country of whoever is before it, not of a reader whom a server speaks for. */
  const countryOf = (reader: Reader, { request, readers }: Arrived): string => {
    const isKnown = countryHeader !== undefined && readers.isProxied && reader === readers.sender;
    return (isKnown ? countryCode(request.headers[countryHeader]) : '') || countries(strapi).countryOf(reader.ip);
  };

  return async (event: SentEvent, arrived: Arrived): Promise<Verdict> => {
    const { caller, now, rules } = arrived;
    const { headers } = arrived.request;
    const reader = arrived.readers.readerOf(event);
    const browser = browserOf(reader.userAgent);
    const stop = stopAtDoor({ event, headers, caller, reader, browser });
    if (stop) {
      return stop === WRONG_ORIGIN ? wrongOrigin(stop, headers.origin) : { stop };
    }
    const identity = await arrived.identities.of(event, reader);
    if (!identity) {
      return NOBODYS;
    }
    // What is brought in was spread over its own time.
    const throttled = caller.importEvents ? null : limits.take(identity.visitor, reader.ip, now);
    if (throttled) {
      const { by, retryAfterSeconds } = throttled;
      const message = `is one too many in this minute from this ${by === 'ip' ? 'address' : 'visitor'}`;
      return { stop: { reason: 'throttled', name: by }, complaint: { status: 429, path: [], message, retryAfterSeconds } };
    }
    if (!mayCount(rules, event)) {
      return { stop: UNTRACKED };
    }
    const { userAgent } = reader;
    const source = sourceFor(event.referrer, event.url, isOwnHost);
    const [country, ip] = [countryOf(reader, arrived), keptIp(reader.ip, options.ipStorage)];
    return { accepted: accepted(event, { ...identity, ...browser.device(), now, userAgent, country, ip, source }) };
  };
};
