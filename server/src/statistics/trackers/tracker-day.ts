import { ownTable } from '../../strapi/own-table';

/**
 * What a tracker has counted on a day, of everything (0) or an object: what the values of all periods are made of, and what shows whether a
 * day has changed. Days and objects that have no entries have no row.
 */
export const trackerDay = ownTable({
  singularName: 'tracker-day',
  pluralName: 'tracker-days',
  attributes: {
    trackerId: { type: 'integer', required: true },
    objectId: { type: 'integer', required: true },
    date: { type: 'string', required: true },
    entries: { type: 'biginteger', required: true },
    /** Of how many the field has a value. */
    counted: { type: 'biginteger', required: true },
    amount: { type: 'float' },
    least: { type: 'float' },
    most: { type: 'float' },
  },
  indexes: [
    { name: 'insight_tracker_days_key', columns: ['tracker_id', 'object_id', 'date'], type: 'unique' },
    { name: 'insight_tracker_days_date', columns: ['tracker_id', 'date'] },
  ],
});

export const TRACKER_DAYS_TABLE = 'insight_tracker_days';
