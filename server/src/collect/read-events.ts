import { MAX_EVENTS_PER_REQUEST } from '../../../contracts/events';
import { complaintsOf } from '../strapi/parse';
import { complaintAboutTime, type SentEvent, sentEvent } from './event-schema';
import { Refusal } from './refusal';

/** What was wrong with one event of a request. */
interface EventComplaint {
  /** Which event, counted from 0. */
  index: number;
  path: string[];
  message: string;
}

/** The events of a request: those that can be counted, and what is wrong with the others. */
export interface ReadEvents {
  events: SentEvent[];
  complaints: EventComplaint[];
}

const json = (body: string): unknown => {
  try {
    return JSON.parse(body);
  } catch {
    throw new Refusal(400, 'The body is not JSON.');
  }
};

/**
 * Reads one event or an array of events that arrived at `now`.
 * @throws Refusal 400 when the body is not JSON, or an array that is empty or too long
 */
export const readEvents = (body: string, now: number): ReadEvents => {
  const sent = json(body);
  const list: unknown[] = Array.isArray(sent) ? sent : [sent];
  if (list.length === 0 || list.length > MAX_EVENTS_PER_REQUEST) {
    throw new Refusal(400, `An array has 1 to ${MAX_EVENTS_PER_REQUEST} events; this one has ${list.length}.`);
  }
  const read: ReadEvents = { events: [], complaints: [] };
  list.forEach((event, index) => {
    const { data, error } = sentEvent.safeParse(event);
    const time = data ? complaintAboutTime(data, now) : null;
    if (error) {
      read.complaints.push(...complaintsOf(error).map(({ path, message }) => ({ index, path, message })));
    } else if (time) {
      read.complaints.push({ index, path: ['at'], message: time });
    } else {
      read.events.push(data);
    }
  });
  return read;
};
