import type { Core } from '@strapi/strapi';
import { type AcceptedEvent, eventBuffer } from '../buffer';
import { tracking } from '../settings';
import { complaintsOf, parse } from '../strapi/parse';
import { type ImportedEvent, importedEvent, replayedEvent } from './events/event-schema';
import { mayCount } from './may-count';
import { recordedEvents } from './recorded';

const importedEvents = importedEvent.array();

/** A recorded event as the buffer keeps it, or what is wrong with it. */
export type Recorded = { event: AcceptedEvent } | { complaint: string };

/** Brings in events for the app's own code. */
export const collectService = ({ strapi }: { strapi: Core.Strapi }) => {
  const acceptedOf = recordedEvents(strapi);

  return {
    /**
     * Brings in recorded events, each with its own time and visitor, by the same path as live ones.
     * @throws ValidationError that names the first event and field that is wrong; then none is brought in
     */
    async importEvents(events: ImportedEvent[]): Promise<void> {
      const rules = await tracking(strapi).rules();
      const checked = parse(importedEvents, events)
        .filter((event) => mayCount(rules, event))
        .map(acceptedOf);
      if (checked.length > 0) {
        await eventBuffer(strapi).append(checked);
      }
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
