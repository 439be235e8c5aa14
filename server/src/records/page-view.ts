import { hiddenType } from '../strapi/hidden-type';

/** One view, as it was applied. */
export const pageView = hiddenType({
  singularName: 'page-view',
  pluralName: 'page-views',
  displayName: 'Insight: page view',
  attributes: {
    eventId: { type: 'string', required: true },
    visitor: { type: 'string', required: true },
    /** The row of the target it counts for. */
    targetId: { type: 'integer', required: true },
    timestamp: { type: 'datetime', required: true },
    host: { type: 'string' },
    path: { type: 'text' },
    title: { type: 'text' },
    referrer: { type: 'text' },
    userAgent: { type: 'text' },
  },
  indexes: [
    { name: 'insight_page_views_event', columns: ['event_id'], type: 'unique' },
    { name: 'insight_page_views_time', columns: ['timestamp'] },
  ],
});

export const PAGE_VIEWS_TABLE = 'insight_page_views';
