import type { z } from 'zod';
import { MAX_EVENTS_PER_REQUEST } from '../../../../contracts/events';
import { complaintsOf } from '../../strapi/parse';
import { Refusal } from '../refusal';
import { type SentEvent, sentEvent, sentForReader } from './event-schema';
import { complaintAboutTime } from './event-time';
import { plainView } from './plain-view';

/** What was wrong with one event of a request. */
export interface EventComplaint {
  /** Which event, counted from 0. */
  index: number;
  path: string[];
  message: string;
}

/** An event of a request, and its place in it. */
export interface PlacedEvent {
  index: number;
  event: SentEvent;
}

/** The events of a request: those that can be counted, and what is wrong with the others. */
export interface ReadEvents {
  events: PlacedEvent[];
  complaints: EventComplaint[];
}

/** What the sender may say beyond what anyone may. */
interface Rights {
  /** For whom it sends. */
  asServer: boolean;
  /** Of any time. */
  importEvents: boolean;
}

const json = (body: string): unknown => {
  try {
    return JSON.parse(body);
  } catch {
    throw new Refusal(400, 'The body is not JSON.', 'json');
  }
};

/** Reads events that arrived at `now`, each by itself. @param schema what they may say */
export const checkEvents = (
  list: readonly unknown[],
  now: number,
  { asServer, importEvents }: Rights,
  schema: z.ZodType<SentEvent> = asServer || importEvents ? sentForReader : sentEvent,
): ReadEvents => {
  const read: ReadEvents = { events: [], complaints: [] };
  const mayBePlain = schema === sentEvent || schema === sentForReader;
  list.forEach((item, index) => {
    const plain = mayBePlain ? plainView(item) : null;
    const { data, error } = plain ? { data: plain, error: undefined } : schema.safeParse(item);
    if (data?.agoMs !== undefined) {
      // The clock of the sender may have been put back in the meantime.
      data.at ??= now - Math.max(0, data.agoMs);
    }
    const time = data && !importEvents ? complaintAboutTime(data.at, now) : null;
    if (error) {
      read.complaints.push(...complaintsOf(error).map(({ path, message }) => ({ index, path, message })));
    } else if (time) {
      read.complaints.push({ index, path: [data?.agoMs === undefined ? 'at' : 'agoMs'], message: time });
    } else {
      read.events.push({ index, event: data });
    }
  });
  return read;
};

/**
 * Reads one event or an array of events that arrived at `now`.
 * @throws Refusal 400 when the body is not JSON, or an array that is empty or too long
 */
export const readEvents = (body: string, now: number, rights: Rights): ReadEvents => {
  const sent = json(body);
  const list: unknown[] = Array.isArray(sent) ? sent : [sent];
  if (list.length === 0 || list.length > MAX_EVENTS_PER_REQUEST) {
    throw new Refusal(400, `An array has 1 to ${MAX_EVENTS_PER_REQUEST} events; this one has ${list.length}.`, 'event');
  }
  return checkEvents(list, now, rights);
};
