import { ownTable } from '../strapi/own-table';
import { eventRecord } from './event-record';

/** How long a page was looked at, as its sender said from time to time. */
export const engagement = ownTable({
  singularName: 'engagement',
  ...eventRecord({
    pluralName: 'engagements',
    attributes: {
      /** The event id of the view that it belongs to; null when the sender did not say. */
      viewEventId: { type: 'string' },
      /** The same where it came before that view, which looks here for what had been said of it; null otherwise. */
      awaitedView: { type: 'string' },
      visibleMs: { type: 'integer', required: true },
      focusedMs: { type: 'integer', required: true },
      /** In percent. */
      scrollDepth: { type: 'integer' },
    },
    indexes: [{ name: 'insight_engagements_awaited', columns: ['awaited_view'] }],
  }),
});

export const ENGAGEMENTS_TABLE = 'insight_engagements';
