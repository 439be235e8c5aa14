import { ownTable } from '../../strapi/own-table';

/** The inbox: one row for the events that were written together. */
export const inbox = ownTable({
  singularName: 'inbox-batch',
  pluralName: 'inbox-batches',
  attributes: {
    /** How many events the row holds. */
    size: { type: 'integer', required: true },
    /** When they were accepted, milliseconds since 1970 UTC: a number, because a date would come back in the server's time zone. */
    acceptedAtMs: { type: 'biginteger', required: true },
    /** They themselves, JSON. */
    events: { type: 'text', required: true },
  },
});

export const INBOX_TABLE = 'insight_inbox_batches';
