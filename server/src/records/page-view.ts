import { hiddenType } from '../strapi/hidden-type';

/** One view of a page. */
export const pageView = hiddenType({
  singularName: 'page-view',
  pluralName: 'page-views',
  displayName: 'Insight: page view',
  attributes: {
    eventId: { type: 'string', required: true },
    visitor: { type: 'string', required: true },
    /** The row of its session. */
    sessionRow: { type: 'integer', required: true },
    /** The row of the target it counts for. */
    targetId: { type: 'integer', required: true },
    atMs: { type: 'biginteger', required: true },
    host: { type: 'string' },
    path: { type: 'text' },
    title: { type: 'text' },
    /** False for all but the last view of a double click. */
    isCounted: { type: 'boolean', required: true },
  },
  indexes: [
    { name: 'insight_page_views_event', columns: ['event_id'], type: 'unique' },
    { name: 'insight_page_views_time', columns: ['at_ms'] },
    { name: 'insight_page_views_session', columns: ['session_row', 'at_ms'] },
    { name: 'insight_page_views_target', columns: ['target_id', 'at_ms'] },
  ],
});

export const PAGE_VIEWS_TABLE = 'insight_page_views';
