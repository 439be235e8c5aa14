import { ownTable } from '../strapi/own-table';

/** What was said of a session itself: that it is there, whose it is, or that it ends. */
export const sessionEvent = ownTable({
  singularName: 'session-event',
  pluralName: 'session-events',
  attributes: {
    eventId: { type: 'string', required: true },
    visitor: { type: 'string', required: true },
    /** The row of its session. */
    sessionRow: { type: 'integer', required: true },
    atMs: { type: 'biginteger', required: true },
    /** Who the visitor is to the site; null when it does not say. */
    userId: { type: 'string' },
    /** Whether the session ends then. */
    isEnd: { type: 'boolean', required: true },
  },
  indexes: [
    { name: 'insight_session_events_event', columns: ['event_id'], type: 'unique' },
    { name: 'insight_session_events_time', columns: ['at_ms'] },
    { name: 'insight_session_events_session', columns: ['session_row', 'at_ms'] },
  ],
});

export const SESSION_EVENTS_TABLE = 'insight_session_events';
