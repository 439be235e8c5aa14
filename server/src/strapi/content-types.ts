import type { Core, Struct, UID } from '@strapi/strapi';

/** The content type of that uid; undefined when there is none. */
export const contentTypeOf = (strapi: Core.Strapi, uid: string): Struct.ContentTypeSchema | undefined => {
  // Not by `strapi.contentTypes`, which is made anew of all types each time it is asked for.
  const type: Struct.ContentTypeSchema | undefined = strapi.contentType(uid as UID.ContentType);
  // Of a name that every object has, as `constructor`, something else is found.
  return type?.uid === uid ? type : undefined;
};

/** The types whose entries people edit: those that the Content Manager lists. */
export const editableTypes = (strapi: Core.Strapi): Struct.ContentTypeSchema[] =>
  Object.values(strapi.contentTypes).filter((type) => {
    const { visible } = (type.pluginOptions?.['content-manager'] ?? {}) as { visible?: boolean };
    return visible !== false && !type.uid.startsWith('admin::') && !type.uid.startsWith('strapi::');
  });

/** Whether entries of the type exist once per locale. */
export const isLocalised = (type: Struct.ContentTypeSchema): boolean =>
  (type.pluginOptions?.i18n as { localized?: boolean } | undefined)?.localized === true;

/** The name of the attribute by which the Content Manager calls an entry; `documentId` where no attribute can. */
export const titleAttributeOf = async (strapi: Core.Strapi, type: Struct.ContentTypeSchema): Promise<string> => {
  const { settings } = await strapi.plugin('content-manager').service('content-types').findConfiguration(type);
  const mainField: unknown = settings?.mainField;
  return typeof mainField === 'string' && Object.hasOwn(type.attributes, mainField) ? mainField : 'documentId';
};
