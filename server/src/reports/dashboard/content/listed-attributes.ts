import type { Core, Struct } from '@strapi/strapi';
import { contentTypeOf, titleAttributeOf } from '../../../strapi/content-types';
import type { MayRead } from '../../../strapi/may-read';

/** What entries of a type can be listed by. */
export type ListedAttribute =
  | { name: string; kind: 'enumeration' }
  | { name: string; kind: 'relation'; related: Struct.ContentTypeSchema };

/** Strapi's own relations of every entry. */
const STRAPIS = ['createdBy', 'updatedBy', 'localizations'];

/** The relations and enumerations of a type, whoever asks. */
export const listedAttributes = (strapi: Core.Strapi, type: Struct.ContentTypeSchema): ListedAttribute[] =>
  Object.entries(type.attributes).flatMap(([name, attribute]): ListedAttribute[] => {
    if (attribute.type === 'enumeration') {
      return [{ name, kind: 'enumeration' }];
    }
    if (attribute.type !== 'relation' || STRAPIS.includes(name) || !('target' in attribute)) {
      return [];
    }
    const related = typeof attribute.target === 'string' ? contentTypeOf(strapi, attribute.target) : undefined;
    return related && !related.uid.startsWith('admin::') ? [{ name, kind: 'relation', related }] : [];
  });

/** Why an asker may not list by an attribute; null when they may: they see it, and what it relates to is called. */
export const complaintAbout = async (
  strapi: Core.Strapi,
  type: Struct.ContentTypeSchema,
  attribute: ListedAttribute,
  mayRead: MayRead,
): Promise<string | null> => {
  if (!mayRead(type.uid, attribute.name)) {
    return `You may not read the attribute ${attribute.name} of this content type.`;
  }
  if (attribute.kind === 'enumeration') {
    return null;
  }
  const { related } = attribute;
  const title = await titleAttributeOf(strapi, related);
  return mayRead(related.uid, Object.hasOwn(related.attributes, title) ? title : undefined)
    ? null
    : `You may not read entries of the type ${related.info.displayName}.`;
};
