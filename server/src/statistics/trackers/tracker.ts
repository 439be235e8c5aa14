import { ownTable } from '../../strapi/own-table';

/** A rule that records statistics, and how far it is. */
export const tracker = ownTable({
  singularName: 'tracker',
  pluralName: 'trackers',
  attributes: {
    ref: { type: 'string', required: true },
    name: { type: 'string', required: true },
    /** As `shop.orders`. */
    metric: { type: 'string', required: true },
    /** What it counts, as JSON, see `TrackerDefinition`. */
    definition: { type: 'text', required: true },
    isRegistered: { type: 'boolean', required: true },
    /** The row of the metric and the time zone that its values are of: of others they are worked out anew. 0 and '' before there are any. */
    metricId: { type: 'integer', required: true },
    timeZone: { type: 'string', required: true },
    /** The day up to which there are values; '' before there are any. */
    doneTo: { type: 'string', required: true },
    /** Whether all days are being gone through, and the next of them; '' before the first is known. */
    isBackfilling: { type: 'boolean', required: true },
    nextDay: { type: 'string', required: true },
    /** When all days are gone through again, for what was written past Strapi. */
    recountAtMs: { type: 'biginteger', required: true },
    lastRunAtMs: { type: 'biginteger' },
    error: { type: 'text' },
  },
  indexes: [{ name: 'insight_trackers_ref', columns: ['ref'], type: 'unique' }],
});

export const TRACKERS_TABLE = 'insight_trackers';
