import type { IncomingHttpHeaders } from 'node:http';
import type { FilterReason } from '../../../../contracts/events';
import type { InsightConfig } from '../../config';
import type { Caller } from '../callers/caller';
import type { SentEvent } from '../events/event-schema';
import { inNetworks } from '../reader/addresses';
import type { Reader } from '../reader/readers';
import { WEBDRIVER } from './bots';
import { hostList, hostOfOrigin } from './hosts';
import { isAhead, objects } from './signals';

/** An event and all that admission looks at. */
interface Arrival {
  event: SentEvent;
  headers: IncomingHttpHeaders;
  caller: Caller;
  reader: Reader;
  /** Which program the reader's User-Agent names. */
  bot: string | null;
}

/** Why an event is not counted, and what it was in particular. */
export interface Stop {
  reason: FilterReason;
  name: string;
}

type Check = (arrival: Arrival) => Stop | null;

/** What an event of a page that may not send is counted as; its sender is told. */
export const WRONG_ORIGIN: Stop = { reason: 'invalid', name: 'origin' };

const OPT_OUT: Stop = { reason: 'opt-out', name: '' };
const PREFETCH: Stop = { reason: 'prefetch', name: '' };
const BY_WEBDRIVER: Stop = { reason: 'bot', name: WEBDRIVER };
const BY_ADDRESS: Stop = { reason: 'excluded', name: 'address' };
const STAFF: Stop = { reason: 'excluded', name: 'staff' };

const fromAllowedHost = ({ allowedHosts }: InsightConfig): Check => {
  if (allowedHosts.length === 0) {
    return () => null;
  }
  const isAllowed = hostList(allowedHosts);
  return ({ event, headers: { origin } }) => {
    const isOfNoPage = origin === undefined && event.url.host === '';
    return isOfNoPage || isAllowed(origin === undefined ? event.url.host : hostOfOrigin(origin)) ? null : WRONG_ORIGIN;
  };
};

const notObjecting = ({ respectOptOut }: InsightConfig): Check =>
  respectOptOut ? ({ headers }) => (objects(headers) ? OPT_OUT : null) : () => null;

const lookedAt: Check = ({ headers }) => (isAhead(headers) ? PREFETCH : null);

/** One who brings in events and does not say what browser they are of is no program for that. */
const byReader: Check = ({ event, caller, reader, bot }) => {
  if (event.webdriver) {
    return BY_WEBDRIVER;
  }
  const mayBeNameless = caller.importEvents && reader.userAgent === '';
  return bot !== null && !mayBeNameless ? { reason: 'bot', name: bot } : null;
};

const notExcluded = ({ excludedIps, excludeStaff }: InsightConfig): Check => {
  const isExcluded = inNetworks(excludedIps);
  return ({ caller, reader }) => {
    if (isExcluded(reader.ip)) {
      return BY_ADDRESS;
    }
    return excludeStaff && caller.isStaff ? STAFF : null;
  };
};

/**
 * What an event must pass, in this order, before its visitor is worked out; the first reason is the one that counts.
 * @returns null for an event that may pass
 */
export const door = (options: InsightConfig): Check => {
  const checks = [fromAllowedHost(options), notObjecting(options), lookedAt, byReader, notExcluded(options)];
  return (arrival) => {
    for (const check of checks) {
      const stop = check(arrival);
      if (stop) {
        return stop;
      }
    }
    return null;
  };
};
