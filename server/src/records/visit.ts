import { hiddenType } from '../strapi/hidden-type';

/**
 * One visitor on one target in one hour, however many views that were: what visitors are counted by, without reading their views again.
 */
export const visit = hiddenType({
  singularName: 'visit',
  pluralName: 'visits',
  displayName: 'Insight: visit',
  attributes: {
    visitor: { type: 'string', required: true },
    /** The label of the hour, see the site's calendar. */
    hour: { type: 'string', required: true },
    targetId: { type: 'integer', required: true },
  },
  indexes: [{ name: 'insight_visits_visitor', columns: ['visitor', 'hour', 'target_id'], type: 'unique' }],
});

export const VISITS_TABLE = 'insight_visits';
