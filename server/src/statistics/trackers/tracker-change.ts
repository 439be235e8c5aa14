import { ownTable } from '../../strapi/own-table';

/**
 * That entries of a tracker's content type have changed, from one instant to another: written in the transaction that changes them, and
 * deleted in the one that counts these days again, so that nothing is lost wherever a process ends.
 */
export const trackerChange = ownTable({
  singularName: 'tracker-change',
  pluralName: 'tracker-changes',
  attributes: {
    trackerId: { type: 'integer', required: true },
    /** Milliseconds since 1970 UTC, of a date without time those of its midnight in UTC; null where any day may have changed. */
    fromMs: { type: 'biginteger' },
    toMs: { type: 'biginteger' },
  },
  indexes: [{ name: 'insight_tracker_changes_tracker', columns: ['tracker_id', 'id'] }],
});

export const TRACKER_CHANGES_TABLE = 'insight_tracker_changes';
