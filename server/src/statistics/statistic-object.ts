import { ownTable } from '../strapi/own-table';

/** What values are of: entries, and sets of dimensions. A row that is there stays, under its number. */
export const statisticObject = ownTable({
  singularName: 'statistic-object',
  pluralName: 'statistic-objects',
  attributes: {
    /** A hash of the type and of the object: MySQL's indexes take no long texts. */
    key: { type: 'string', required: true },
    /** A content type, or the names of the dimensions, with commas. */
    type: { type: 'text', required: true },
    /** A hash of the type. */
    typeKey: { type: 'string', required: true },
    /** A document id, or the dimensions as JSON. */
    object: { type: 'text', required: true },
  },
  indexes: [
    { name: 'insight_statistic_objects_key', columns: ['key'], type: 'unique' },
    { name: 'insight_statistic_objects_type', columns: ['type_key', 'id'] },
  ],
});

export const STATISTIC_OBJECTS_TABLE = 'insight_statistic_objects';

/** What stands in place of an object for everything together. */
export const EVERYTHING = 0;
