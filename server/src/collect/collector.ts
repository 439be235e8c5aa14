import type { IncomingMessage } from 'node:http';
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { type AcceptedEvent, eventBuffer } from '../buffer';
import { derived, tracking } from '../settings';
import { complaintsOf, parse } from '../strapi/parse';
import { throttleOf } from './admission/throttle-service';
import type { Caller } from './callers/caller';
import {
  type ImportedEvent,
  importedEvent,
  replayedEvent,
  type SentEvent,
  saidByApp,
  sentOfSession,
} from './events/event-schema';
import { checkEvents, type PlacedEvent, type ReadEvents } from './events/read-events';
import { gatheredOf } from './gathered';
import { mayCount } from './may-count';
import { countries } from './reader/country';
import { type Received, receiver } from './receive';
import { recordedEvents } from './recorded';
import type { Soon } from './soon';

const importedEvents = importedEvent.array();
const replayedEvents = replayedEvent.array();

/** A recorded event as the buffer keeps it, or what is wrong with it. */
export type Recorded = { event: AcceptedEvent } | { complaint: string };

/** Brings in events for the app's own code. */
export const collectService = ({ strapi }: { strapi: Core.Strapi }) => {
  const acceptedOf = recordedEvents(strapi);
  const receive = derived(strapi, (options) =>
    receiver(strapi, options, { limits: throttleOf(strapi).limits, countryOf: countries(strapi).countryOf }),
  );

  const keep = async (events: Parameters<typeof acceptedOf>[0][]): Promise<void> => {
    const rules = await tracking(strapi).rules();
    const counted = events.filter((event) => mayCount(rules, event)).map(acceptedOf);
    if (counted.length > 0) {
      await eventBuffer(strapi).append(counted);
    }
  };

  return {
    /** Reads events that came by another way than the collector's own endpoint. */
    check: (list: readonly unknown[], now: number, caller: Caller): ReadEvents => checkEvents(list, now, caller),

    /** Reads events of sessions, which the collector's own endpoint takes from nobody. */
    checkSessions: (list: readonly unknown[], now: number, caller: Caller): ReadEvents =>
      checkEvents(list, now, caller, sentOfSession),

    /** Reads events that the app's own code names, which may be of no page. */
    checkOwn: (list: readonly unknown[], now: number, caller: Caller): ReadEvents => checkEvents(list, now, caller, saidByApp),

    /**
     * Receives checked events as the collector's endpoint does: by the same admission, throttle and identity, into the same buffer.
     * @throws what the buffer or the database throws: then nothing may be acknowledged
     */
    receive: (request: IncomingMessage, caller: Caller, events: readonly PlacedEvent[], now: number): Promise<Received> =>
      Promise.resolve(receive().receive(request, caller, { events, complaints: [] }, now)),

    /**
     * Receives an event that the plugin itself has seen and that is acknowledged to nobody: admitted like the others, and brought to the
     * buffer within a second, together with what else there is by then.
     */
    receiveSeen: (request: IncomingMessage, caller: Caller, event: SentEvent, now: number): Soon<Received> =>
      receive().receive(request, caller, { events: [{ index: 0, event }], complaints: [] }, now, gatheredOf(strapi).add),

    /** Sets what the answer's headers tell the sender: a visitor's new id, and when to send again what was too much. */
    tellSender(ctx: Context, { cookie, isSecure, throttled }: Received): void {
      if (cookie) {
        ctx.append('Set-Cookie', receive().cookieFor(ctx.req, cookie, isSecure));
      }
      if (throttled) {
        ctx.set('Retry-After', String(throttled.retryAfterSeconds));
      }
    },

    /**
     * Brings in recorded events, each with its own time and visitor, by the same path as live ones.
     * @throws ValidationError that names the first event and field that is wrong; then none is brought in
     */
    async importEvents(events: ImportedEvent[]): Promise<void> {
      await keep(parse(importedEvents, events));
    },

    /**
     * Brings in events whose ids may be those of a recording, and which have still to be checked.
     * @throws ValidationError as `importEvents`
     */
    async bringIn(events: readonly unknown[]): Promise<void> {
      await keep(parse(replayedEvents, events));
    },

    /** Checks one event of a recording, which may have been made by anything. */
    readRecorded(value: unknown): Recorded {
      const { data, error } = replayedEvent.safeParse(value);
      if (data) {
        return { event: acceptedOf(data) };
      }
      const complaints = complaintsOf(error).map(({ path, message }) =>
        path.length > 0 ? `${path.join('.')}: ${message}` : message,
      );
      return { complaint: complaints.join('; ') };
    },
  };
};

/** The service as the other rooms call it. */
export const collectOf = (strapi: Core.Strapi): ReturnType<typeof collectService> => strapi.plugin('insight').service('collect');
