import { hiddenType } from '../strapi/hidden-type';

/** How long a page was looked at, as its sender said from time to time. */
export const engagement = hiddenType({
  singularName: 'engagement',
  pluralName: 'engagements',
  displayName: 'Insight: engagement',
  attributes: {
    eventId: { type: 'string', required: true },
    visitor: { type: 'string', required: true },
    sessionRow: { type: 'integer', required: true },
    targetId: { type: 'integer', required: true },
    atMs: { type: 'biginteger', required: true },
    /** The event id of the view that it belongs to; null when the sender did not say. */
    viewEventId: { type: 'string' },
    visibleMs: { type: 'integer', required: true },
    focusedMs: { type: 'integer', required: true },
    /** In percent. */
    scrollDepth: { type: 'integer' },
  },
  indexes: [
    { name: 'insight_engagements_event', columns: ['event_id'], type: 'unique' },
    { name: 'insight_engagements_time', columns: ['at_ms'] },
    { name: 'insight_engagements_session', columns: ['session_row', 'at_ms'] },
    { name: 'insight_engagements_target', columns: ['target_id', 'at_ms'] },
    { name: 'insight_engagements_view', columns: ['view_event_id'] },
  ],
});

export const ENGAGEMENTS_TABLE = 'insight_engagements';
