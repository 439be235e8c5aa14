import { ownTable } from '../strapi/own-table';
import { eventRecord } from './event-record';

/** One view of a page. */
export const pageView = ownTable({
  singularName: 'page-view',
  ...eventRecord({
    pluralName: 'page-views',
    attributes: {
      host: { type: 'string' },
      path: { type: 'text' },
      title: { type: 'text' },
      /** False for all but the last view of a double click. */
      isCounted: { type: 'boolean', required: true },
      /** How long, and how far in percent, it was looked at, by the engagements that name it; null when none does or says. */
      engagedMs: { type: 'biginteger' },
      scrollDepth: { type: 'integer' },
    },
  }),
});

export const PAGE_VIEWS_TABLE = 'insight_page_views';
