import type { Struct } from '@strapi/strapi';

interface HiddenType {
  singularName: string;
  pluralName: string;
  displayName: string;
  attributes: Struct.ContentTypeSchema['attributes'];
  indexes?: { name: string; columns: string[]; type?: 'unique' }[];
}

/** A table of the plugin's own: a content type that neither the Content Manager nor the Content-Type Builder shows. */
export const hiddenType = ({ singularName, pluralName, displayName, attributes, indexes = [] }: HiddenType) => {
  const schema = {
    kind: 'collectionType',
    collectionName: `insight_${pluralName.replaceAll('-', '_')}`,
    info: { singularName, pluralName, displayName },
    options: { draftAndPublish: false },
    pluginOptions: { 'content-manager': { visible: false }, 'content-type-builder': { visible: false } },
    attributes,
    indexes,
  };
  // Strapi's type of a schema names the fields that it fills in itself as required.
  return { [singularName]: { schema: schema as unknown as Struct.ContentTypeSchema } };
};
