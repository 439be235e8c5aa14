import { ownTable } from '../strapi/own-table';

/** What administrators have chosen: a row for each setting that is not left to `config/plugins`. */
export const setting = ownTable({
  singularName: 'setting',
  pluralName: 'settings',
  attributes: {
    name: { type: 'string', required: true },
    /** JSON as text: the databases differ in what they give back of a column of their own kind of it. */
    value: { type: 'text', required: true },
  },
  indexes: [{ name: 'insight_settings_name', columns: ['name'], type: 'unique' }],
});

export const SETTINGS_TABLE = 'insight_settings';
