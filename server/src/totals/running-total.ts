import { ownTable } from '../strapi/own-table';
import { COUNTED_COLUMNS, type Counted } from './total';

/**
 * What has been counted of every target from the beginning to the end of a day, packed: a range of any length is the difference of two of
 * them. They are of the days from the first on that anything was counted on, without a gap; a change of one day throws those from it on
 * away in the same transaction, and they are added up anew by the clock.
 */
export const runningTotal = ownTable({
  singularName: 'running-total',
  pluralName: 'running-totals',
  attributes: {
    day: { type: 'string', required: true },
    /** Which counts there are, in the order in which they are packed: another version of the plugin may count more. */
    shape: { type: 'string', required: true },
    /** A packet that a server would take for too large is cut: 0 for the first part. */
    part: { type: 'integer', required: true },
    counts: { type: 'text', required: true },
  },
  indexes: [{ name: 'insight_running_totals_day', columns: ['day', 'part'], type: 'unique' }],
});

export const RUNNING_TOTALS_TABLE = 'insight_running_totals';

/** What adds up over days: visitors do by their arrivals. */
export type Summed = Exclude<keyof Counted, 'visitors'>;

export const SUMMED = (Object.keys(COUNTED_COLUMNS) as (keyof Counted)[]).filter((name): name is Summed => name !== 'visitors');

export const RUNNING_SHAPE = SUMMED.join(' ');
