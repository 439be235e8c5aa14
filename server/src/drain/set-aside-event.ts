import { ownTable } from '../strapi/own-table';

/** An event that the database refuses, kept so that somebody can look at it while the others go on. */
export const setAsideEvent = ownTable({
  singularName: 'set-aside-event',
  pluralName: 'set-aside-events',
  attributes: {
    /** As it was in the buffer, JSON. */
    event: { type: 'text', required: true },
    reason: { type: 'text', required: true },
    setAsideAtMs: { type: 'biginteger', required: true },
  },
});

export const SET_ASIDE_TABLE = 'insight_set_aside_events';
