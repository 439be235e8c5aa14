import { hiddenType } from '../strapi/hidden-type';

/** One thing that a reader did on a page. */
export const interaction = hiddenType({
  singularName: 'interaction',
  pluralName: 'interactions',
  displayName: 'Insight: interaction',
  attributes: {
    eventId: { type: 'string', required: true },
    visitor: { type: 'string', required: true },
    sessionRow: { type: 'integer', required: true },
    targetId: { type: 'integer', required: true },
    atMs: { type: 'biginteger', required: true },
    host: { type: 'string' },
    path: { type: 'text' },
    eventType: { type: 'string', required: true },
    element: { type: 'text' },
    metadata: { type: 'json' },
  },
  indexes: [
    { name: 'insight_interactions_event', columns: ['event_id'], type: 'unique' },
    { name: 'insight_interactions_time', columns: ['at_ms'] },
    { name: 'insight_interactions_session', columns: ['session_row', 'at_ms'] },
    { name: 'insight_interactions_target', columns: ['target_id', 'at_ms'] },
  ],
});

export const INTERACTIONS_TABLE = 'insight_interactions';
