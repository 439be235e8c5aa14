import { hiddenType } from '../strapi/hidden-type';

/** How far the buffer has been applied; its row is the lock that keeps two drains apart. */
export const checkpoint = hiddenType({
  singularName: 'checkpoint',
  pluralName: 'checkpoints',
  displayName: 'Insight: checkpoint of the drain',
  attributes: {
    shard: { type: 'integer', required: true },
    /** How many events have been taken from the buffer since the start. */
    taken: { type: 'biginteger', required: true },
  },
  indexes: [{ name: 'insight_checkpoints_shard', columns: ['shard'], type: 'unique' }],
});

export const CHECKPOINTS_TABLE = 'insight_checkpoints';
