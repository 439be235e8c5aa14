import { ownTable } from '../strapi/own-table';

/**
 * One visitor on one target in one hour, and how many views were counted: what visitors are counted by, without reading their views again.
 */
export const visit = ownTable({
  singularName: 'visit',
  pluralName: 'visits',
  attributes: {
    /** The calendar day of the site. */
    day: { type: 'string', required: true },
    visitor: { type: 'string', required: true },
    /** The label of the hour, see the site's calendar. */
    hour: { type: 'string', required: true },
    targetId: { type: 'integer', required: true },
    /** 0 when a double click has moved the view into the next hour. */
    views: { type: 'integer', required: true },
  },
  // The day first: the rows that a batch touches lie together, however many days there are.
  indexes: [{ name: 'insight_visits_visitor', columns: ['day', 'visitor', 'hour', 'target_id'], type: 'unique' }],
});

export const VISITS_TABLE = 'insight_visits';
