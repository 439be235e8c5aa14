import type { IncomingHttpHeaders } from 'node:http';
import type { Core } from '@strapi/strapi';
import type { InsightConfig } from '../../config';
import type { Caller } from '../callers/caller';
import type { SentEvent } from '../events/event-schema';
import type { Reader } from '../reader/readers';
import { type Keys, salts } from '../salts';
import type { Soon } from '../soon';
import { newVisitor, visitorInCookie } from './cookie';
import { dailyVisitor } from './visitor';

/** By whom an event is. */
export interface Identity {
  visitor: string;
  /** The id that the same visitor had until the salt changed, while a session may still go on from before that. */
  earlierVisitor: string | null;
}

/** The ids of one request's events. */
export interface Identities {
  /**
   * Null when nobody can tell any more by whom the event is: it is brought in without a visitor, and its day's key is destroyed. A promise
   * only where the database must be asked.
   */
  of(event: SentEvent, reader: Reader): Soon<Identity | null>;
  /** A new id that the sender's browser is to keep; null when it has one or needs none. */
  cookie(): string | null;
}

const MINUTE = 60_000;

/** The daily ids of a request's readers: mostly one reader, whose id is worked out once for all events. */
const dailyIdentities = (): ((keys: Keys, reader: Reader) => Identity) => {
  let last: { keys: Keys; reader: Reader; identity: Identity } | undefined;
  return (keys, reader) => {
    if (last?.reader !== reader || last.keys.current !== keys.current || last.keys.earlier !== keys.earlier) {
      const idOf = (key: Buffer): string => dailyVisitor(key, reader.ip, reader.userAgent);
      last = { keys, reader, identity: { visitor: idOf(keys.current), earlierVisitor: keys.earlier && idOf(keys.earlier) } };
    }
    return last.identity;
  };
};

/** Tells by whom events are, in the way that the settings choose. */
export const identitiesOf = (strapi: Core.Strapi, { visitors, silenceMinutes }: InsightConfig) => {
  const silenceMs = silenceMinutes * MINUTE;
  const secrets = salts(strapi);

  /** @param sender whoever made the request itself: only their cookie is in it */
  return (headers: IncomingHttpHeaders, caller: Caller, sender: Reader, now: number): Identities => {
    const daily = dailyIdentities();
    let made: string | null = null;

    const fromCookie = (): string => {
      const known = visitorInCookie(headers) ?? made ?? newVisitor();
      made = visitorInCookie(headers) ? null : known;
      return known;
    };

    const asked = async (at: number, reader: Reader): Promise<Identity | null> => {
      const keys = await secrets.keysAt(at, now, silenceMs);
      if (keys || caller.importEvents) {
        return keys && daily(keys, reader);
      }
      // After a day of 25 hours an event may be as late as its key is old: then it counts for the visitor of today.
      return daily({ current: await secrets.secretAt(now), earlier: null }, reader);
    };

    return {
      cookie: () => made,
      of({ at = now, visitor }, reader) {
        if (visitor !== undefined && (visitors === 'client' || caller.importEvents)) {
          return { visitor, earlierVisitor: null };
        }
        if (visitors === 'cookie' && reader === sender && !caller.asServer) {
          return { visitor: fromCookie(), earlierVisitor: null };
        }
        const keys = secrets.knownKeysAt(at, silenceMs);
        return keys ? daily(keys, reader) : asked(at, reader);
      },
    };
  };
};
