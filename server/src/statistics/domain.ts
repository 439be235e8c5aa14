import { ownTable } from '../strapi/own-table';

/** A group of metrics. */
export const domain = ownTable({
  singularName: 'domain',
  pluralName: 'domains',
  attributes: {
    ref: { type: 'string', required: true },
    name: { type: 'string', required: true },
    description: { type: 'text', required: true },
    isRegistered: { type: 'boolean', required: true },
  },
  indexes: [{ name: 'insight_domains_ref', columns: ['ref'], type: 'unique' }],
});

export const DOMAINS_TABLE = 'insight_domains';
