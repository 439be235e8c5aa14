import type { Core, Struct } from '@strapi/strapi';

interface OwnTable {
  singularName: string;
  pluralName: string;
  attributes: Struct.ContentTypeSchema['attributes'];
  indexes?: { name: string; columns: string[]; type?: 'unique' }[];
}

/**
 * A table of the plugin's own. None is a content type: those are exported, and replaced by what another app has, by Strapi's transfers, and
 * their document id, creator and last editor, with two foreign keys and three indexes, were an eighth of the database's work.
 */
export const ownTable = ({ singularName, pluralName, attributes, indexes = [] }: OwnTable) => ({
  uid: `plugin::insight.${singularName}`,
  singularName,
  tableName: `insight_${pluralName.replaceAll('-', '_')}`,
  attributes: { id: { type: 'increments' }, ...attributes },
  indexes,
});

type Table = ReturnType<typeof ownTable>;

/** Tells Strapi of own tables, so that it makes them and keeps them as they are described. To be called while the app registers. */
export const addOwnTables = (strapi: Core.Strapi, tables: readonly Table[]): void => {
  for (const table of tables) {
    strapi.get('models').add(table);
  }
};

/** Takes own tables off the list again once they are made: what else is on it, a transfer empties. */
export const hideOwnTables = (strapi: Core.Strapi): void => {
  const models: unknown[] = strapi.get('models').get();
  const others = models.filter((model) => !(model as Partial<Table>).uid?.startsWith('plugin::insight.'));
  models.splice(0, models.length, ...others);
};
