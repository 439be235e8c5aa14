import { ownTable } from '../strapi/own-table';

/**
 * A metric's value. It is kept as a whole number, of the metric's smallest unit (cents, where it has 2 decimals): sums are exact then, in
 * every database.
 */
export const statistic = ownTable({
  singularName: 'statistic',
  pluralName: 'statistics',
  attributes: {
    metricId: { type: 'integer', required: true },
    period: { type: 'string', required: true },
    /** The row of what it is of; 0 for everything together. */
    objectId: { type: 'integer', required: true },
    date: { type: 'string', required: true },
    /** Null: it is known that there is none. */
    value: { type: 'biginteger' },
  },
  indexes: [{ name: 'insight_statistics_key', columns: ['metric_id', 'period', 'object_id', 'date'], type: 'unique' }],
});

export const STATISTICS_TABLE = 'insight_statistics';
