import { ownTable } from '../strapi/own-table';

/** The drain's one row: the lock that keeps two drains apart, and what the last one did. */
export const checkpoint = ownTable({
  singularName: 'checkpoint',
  pluralName: 'checkpoints',
  attributes: {
    name: { type: 'string', required: true },
    /** How many events have been taken from the buffer since the start. */
    taken: { type: 'biginteger', required: true },
    /** How often the lock has been taken: as long as that is the same, no total has changed. */
    turns: { type: 'biginteger' },
    /** When the last batch was applied, how many events it had, and how long that took. */
    drainedAtMs: { type: 'biginteger' },
    drainedEvents: { type: 'integer' },
    drainedDurationMs: { type: 'integer' },
  },
  indexes: [{ name: 'insight_checkpoints_name', columns: ['name'], type: 'unique' }],
});

export const CHECKPOINTS_TABLE = 'insight_checkpoints';

/** The name of the row. */
export const CHECKPOINT = 'drain';
