import { ownTable } from '../strapi/own-table';

/** A thing that is kept count of. What its values are (`decimals`) stays as it is once there are any. */
export const metric = ownTable({
  singularName: 'metric',
  pluralName: 'metrics',
  attributes: {
    /** The reference id of its domain. */
    domain: { type: 'string', required: true },
    ref: { type: 'string', required: true },
    name: { type: 'string', required: true },
    description: { type: 'text', required: true },
    unit: { type: 'string', required: true },
    format: { type: 'string', required: true },
    decimals: { type: 'integer', required: true },
    moreIsBetter: { type: 'boolean', required: true },
    combine: { type: 'string', required: true },
    isRegistered: { type: 'boolean', required: true },
  },
  indexes: [{ name: 'insight_metrics_ref', columns: ['domain', 'ref'], type: 'unique' }],
});

export const METRICS_TABLE = 'insight_metrics';
