import type { Core, Struct } from '@strapi/strapi';
import { contentTypeOf } from '../strapi/content-types';
import { isObject } from '../strapi/is-object';

/** An entry in an answer. */
export interface AnsweredEntry {
  uid: string;
  documentId: string;
  /** As the answer says; the one around it where it does not, undefined where nothing says. */
  locale: string | null | undefined;
  /** Where its attributes are. */
  attributes: Record<string, unknown>;
}

type Attributes = Struct.Schema['attributes'];

const listOf = (value: unknown): Record<string, unknown>[] => (Array.isArray(value) ? value : [value]).filter(isObject);

/** In Strapi 4's form, which clients can still ask for, attributes have an object of their own, and relations are in `data`. */
const attributesOf = (entry: Record<string, unknown>): Record<string, unknown> =>
  isObject(entry.attributes) ? entry.attributes : entry;
const relatedIn = (value: unknown): unknown =>
  isObject(value) && 'data' in value && !('documentId' in value) ? value.data : value;

/**
 * The entries of a type in an answer.
 * @param isDeep whether those are wanted, too, that come with others: by relations, also of components
 */
export const entriesIn = (strapi: Core.Strapi, uid: string, data: unknown, isDeep: boolean): AnsweredEntry[] => {
  const found: AnsweredEntry[] = [];

  const lookInto = (attributes: Attributes, values: Record<string, unknown>, locale: AnsweredEntry['locale']): void => {
    for (const [name, attribute] of Object.entries(attributes)) {
      const value = values[name];
      if (value === undefined || value === null) {
        continue;
      }
      if (attribute.type === 'relation') {
        for (const related of listOf(relatedIn(value))) {
          // Of a relation to several types, each entry says which it is of.
          const target = 'target' in attribute ? attribute.target : related.__type;
          take(String(target), related, locale);
        }
      } else if (attribute.type === 'component' || attribute.type === 'dynamiczone') {
        for (const part of listOf(value)) {
          const component = 'component' in attribute ? attribute.component : String(part.__component);
          const schema = strapi.components[component as keyof typeof strapi.components];
          lookInto(schema?.attributes ?? {}, part, locale);
        }
      }
    }
  };

  const take = (of: string, entry: Record<string, unknown>, around: AnsweredEntry['locale']): void => {
    const type = contentTypeOf(strapi, of);
    const attributes = attributesOf(entry);
    const locale = typeof attributes.locale === 'string' ? attributes.locale : around;
    if (type && typeof entry.documentId === 'string') {
      found.push({ uid: of, documentId: entry.documentId, locale, attributes });
    }
    if (type && isDeep) {
      lookInto(type.attributes, attributes, locale);
    }
  };

  for (const entry of listOf(data)) {
    take(uid, entry, undefined);
  }
  return found;
};
