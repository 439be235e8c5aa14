import { STATS_IN_API } from '../../../contracts/tracking';
import { ownTable } from '../strapi/own-table';

/** What was chosen for one content type: a row each, so that two administrators who change two types do not undo each other's change. */
export const trackingChoice = ownTable({
  singularName: 'tracking-choice',
  pluralName: 'tracking-choices',
  attributes: {
    uid: { type: 'string', required: true },
    tracked: { type: 'boolean', required: true },
    urlPattern: { type: 'string', required: true },
    /** Null where nothing was chosen. */
    countReads: { type: 'boolean' },
    statsInApi: { type: 'enumeration', enum: [...STATS_IN_API] },
    publicStats: { type: 'boolean' },
    /** What the type's schema said when this was chosen, so that a later change there is noticed. */
    schemaTracked: { type: 'boolean', required: true },
  },
  indexes: [{ name: 'insight_tracking_choices_uid', columns: ['uid'], type: 'unique' }],
});
