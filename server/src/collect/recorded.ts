import type { AcceptedEvent } from '../buffer';
import { complaintsOf } from '../strapi/parse';
import { accepted } from './accepted';
import { importedEvent } from './event-schema';

/** A recorded event as the buffer keeps it, or what is wrong with it. */
export type Recorded = { event: AcceptedEvent } | { complaint: string };

/** Checks a recorded event: like a sent one, but of any time and with the visitor it was recorded with. */
export const readRecorded = (value: unknown): Recorded => {
  const { data, error } = importedEvent.safeParse(value);
  if (error) {
    const complaints = complaintsOf(error).map(({ path, message }) => [path.join('.'), message].filter(Boolean).join(': '));
    return { complaint: complaints.join('; ') };
  }
  return { event: accepted(data, { visitor: data.visitor, userAgent: data.userAgent, now: data.at }) };
};
