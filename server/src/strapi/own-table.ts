import type { Core, Struct } from '@strapi/strapi';

interface OwnTable {
  singularName: string;
  pluralName: string;
  attributes: Struct.ContentTypeSchema['attributes'];
  indexes?: { name: string; columns: string[]; type?: 'unique' }[];
}

/**
 * A table of the plugin's own that is no content type. A content type has a document id, its creator and its last editor, with two foreign
 * keys and three indexes, which the database keeps up with each row though they are never used: that was an eighth of its work.
 */
export const ownTable = ({ singularName, pluralName, attributes, indexes = [] }: OwnTable) => ({
  uid: `plugin::insight.${singularName}`,
  singularName,
  tableName: `insight_${pluralName.replaceAll('-', '_')}`,
  attributes: { id: { type: 'increments' }, ...attributes },
  indexes,
});

/** Tells Strapi of own tables, so that it makes them and keeps them as they are described. To be called while the app registers. */
export const addOwnTables = (strapi: Core.Strapi, tables: readonly ReturnType<typeof ownTable>[]): void => {
  for (const table of tables) {
    strapi.get('models').add(table);
  }
};
