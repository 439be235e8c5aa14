import { ownTable } from '../strapi/own-table';

/** The keys of the visitors' daily hashes: one a day, shared by all instances, destroyed after 48 hours. */
export const salt = ownTable({
  singularName: 'salt',
  pluralName: 'salts',
  attributes: {
    /** The calendar day of the site that it is used on. */
    day: { type: 'string', required: true },
    /** 16 random bytes, base64. */
    secret: { type: 'string', required: true },
  },
  indexes: [{ name: 'insight_salts_day', columns: ['day'], type: 'unique' }],
});

export const SALT_UID = 'plugin::insight.salt';
