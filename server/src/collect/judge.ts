import type { IncomingMessage } from 'node:http';
import type { AcceptedEvent } from '../buffer';
import type { InsightConfig } from '../config';
import type { TrackingRules } from '../settings';
import { accepted } from './accepted';
import { door, type Stop, WRONG_ORIGIN } from './admission/door';
import { hostList } from './admission/hosts';
import type { Throttle, Throttled } from './admission/throttle';
import type { Caller } from './callers/caller';
import type { SentEvent } from './events/event-schema';
import type { Identities, Identity } from './identity/identities';
import { mayCount } from './may-count';
import { browsers } from './reader/browsers';
import { countryCode } from './reader/country';
import { keptIp } from './reader/networks';
import type { Reader, Readers } from './reader/readers';
import { sourceFor } from './reader/source';
import { type Soon, when } from './soon';

/** What outlives a request and is shared by all. */
export interface Parts {
  limits: Throttle;
  /** The country of an address, `''` when it is not known. */
  countryOf(ip: string): string;
}

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
  /** What was too much. */
  throttled?: Throttled;
}

/** What becomes of an event: it is counted, or it is not and for some reason, of which its sender may be told. */
export type Verdict = { accepted: AcceptedEvent } | { stop: Stop; complaint?: Complaint };

const UNTRACKED: Verdict = { stop: { reason: 'untracked', name: '' } };

const NOBODYS: Verdict = {
  stop: { reason: 'invalid', name: 'event' },
  complaint: { status: 400, path: ['visitor'], message: 'is needed for an event so old' },
};

const wrongOrigin = (stop: Stop, origin: string | undefined): Verdict => ({
  stop,
  complaint: { status: 403, path: origin === undefined ? ['url'] : [], message: 'comes from a host that may not send here' },
});

const tooMany = (throttled: Throttled): Verdict => {
  const { by, rate } = throttled;
  const message = `is one too many in this ${rate.per} from this ${by === 'ip' ? 'address' : 'visitor'}`;
  return { stop: { reason: 'throttled', name: by }, complaint: { status: 429, path: [], message, throttled } };
};

/** Judges events one by one: admission in its order, and for those that count all that is known of them. */
export const judgeOf = (options: InsightConfig, { limits, countryOf: countryAt }: Parts) => {
  const browserOf = browsers();
  const isOwnHost = hostList(options.allowedHosts);
  const stopAtDoor = door(options);
  const countryHeader = options.countryHeader?.toLowerCase();

  /** A trusted proxy knows the country of whoever is before it, not of a reader whom a server speaks for. */
  const countryOf = (reader: Reader, { request, readers }: Arrived): string => {
    const isKnown = countryHeader !== undefined && readers.isProxied && reader === readers.sender;
    return (isKnown ? countryCode(request.headers[countryHeader]) : '') || countryAt(reader.ip);
  };

  /** Judges an event whose visitor is known. */
  const judgeKnown = (event: SentEvent, arrived: Arrived, reader: Reader, identity: Identity | null): Verdict => {
    if (!identity) {
      return NOBODYS;
    }
    const { caller, now, rules } = arrived;
    // What is brought in was spread over its own time.
    const throttled = caller.importEvents ? null : limits.take(identity.visitor, reader.ip, now);
    if (throttled) {
      return tooMany(throttled);
    }
    if (!mayCount(rules, event)) {
      return UNTRACKED;
    }
    return {
      accepted: accepted(event, {
        now,
        identity,
        userAgent: reader.userAgent,
        device: browserOf(reader.userAgent).device(),
        country: countryOf(reader, arrived),
        ip: keptIp(reader.ip, options.ipStorage),
        source: sourceFor(event.referrer, event.url, isOwnHost),
      }),
    };
  };

  return (event: SentEvent, arrived: Arrived): Soon<Verdict> => {
    const { headers } = arrived.request;
    const reader = arrived.readers.readerOf(event);
    const { bot } = browserOf(reader.userAgent);
    const stop = stopAtDoor({ event, headers, caller: arrived.caller, reader, bot });
    if (stop) {
      return stop === WRONG_ORIGIN ? wrongOrigin(stop, headers.origin) : { stop };
    }
    return when(arrived.identities.of(event, reader), (identity) => judgeKnown(event, arrived, reader, identity));
  };
};
