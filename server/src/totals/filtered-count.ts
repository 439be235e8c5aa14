import { ownTable } from '../strapi/own-table';

/** How much was received and not counted on a day, and why. */
export const filteredCount = ownTable({
  singularName: 'filtered-count',
  pluralName: 'filtered-counts',
  attributes: {
    day: { type: 'string', required: true },
    /** One of `FILTER_REASONS`. */
    reason: { type: 'string', required: true },
    /** Of a bot, the name it goes by; `''` otherwise. */
    name: { type: 'string', required: true },
    count: { type: 'integer', required: true },
  },
  indexes: [{ name: 'insight_filtered_counts_day', columns: ['day', 'reason', 'name'], type: 'unique' }],
});

export const FILTERED_COUNTS_TABLE = 'insight_filtered_counts';
