import { ownTable } from '../strapi/own-table';
import { eventRecord } from './event-record';

/** One thing that a reader did on a page. */
export const interaction = ownTable({
  singularName: 'interaction',
  ...eventRecord({
    pluralName: 'interactions',
    attributes: {
      host: { type: 'string' },
      path: { type: 'text' },
      eventType: { type: 'string', required: true },
      element: { type: 'text' },
      metadata: { type: 'json' },
    },
    indexes: [{ name: 'insight_interactions_type', columns: ['event_type', 'at_ms'] }],
  }),
});

export const INTERACTIONS_TABLE = 'insight_interactions';
