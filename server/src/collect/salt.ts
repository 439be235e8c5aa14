import { hiddenType } from '../strapi/hidden-type';

/** The keys of the visitors' daily hashes: one a day, shared by all instances, destroyed after 48 hours. */
export const salt = hiddenType({
  singularName: 'salt',
  pluralName: 'salts',
  displayName: 'Insight: keys of visitor ids',
  attributes: {
    /** The calendar day of the site that it is used on. */
    day: { type: 'string', required: true },
    /** 16 random bytes, base64. */
    secret: { type: 'string', required: true },
  },
  indexes: [{ name: 'insight_salts_day', columns: ['day'], type: 'unique' }],
});

export const SALT_UID = 'plugin::insight.salt';
