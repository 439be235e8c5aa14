import type { Core, Struct } from '@strapi/strapi';
import { errors, validate } from '@strapi/utils';
import type { TrackerFilters } from '../../../../../contracts/trackers';
import { isObject } from '../../../strapi/is-object';

/** What is looked for in filters. Private attributes are the content API's matter; passwords are nobody's. */
const REFUSED = ['nonAttributesOperators', 'dynamicZones', 'morphRelations', 'passwords'];

const getModel = (strapi: Core.Strapi) => (uid: string) => strapi.getModel(uid as Parameters<Core.Strapi['getModel']>[0]);

/** The filters as Strapi's queries take them. */
export const whereOf = (strapi: Core.Strapi, uid: string, filters: TrackerFilters): object =>
  strapi.get('query-params').transform(uid, { filters }).where ?? {};

/** @throws ValidationError that names what no entry could be filtered by */
export const checkFilters = async (
  strapi: Core.Strapi,
  type: Struct.ContentTypeSchema,
  filters: TrackerFilters,
): Promise<void> => {
  const context = { schema: type as never, getModel: getModel(strapi) as never };
  try {
    await validate.validators.validateFilters(context, filters, REFUSED);
    whereOf(strapi, type.uid, filters);
    // What cannot be made into a question, as a text for a date, is found out here.
    strapi.db
      .queryBuilder(type.uid)
      .init({ where: whereOf(strapi, type.uid, filters), select: ['id'] })
      .getKnexQuery()
      .toSQL();
  } catch (error) {
    const { key } = ((error as { details?: { key?: string } }).details ?? {}) as { key?: string };
    const message = `filters: ${error instanceof Error ? error.message : 'cannot be used'}`;
    throw new errors.ValidationError(message, {
      errors: [{ path: ['filters', ...(key ? [key] : [])], message, name: 'ValidationError' }],
    });
  }
};

interface Reached {
  uid: string;
  attribute: string;
}

/** The attributes that filters look at, in whatever type: those of the type itself, and of the types that its relations lead to. */
export const reachedBy = (strapi: Core.Strapi, uid: string, filters: unknown): Reached[] => {
  if (Array.isArray(filters)) {
    return filters.flatMap((part) => reachedBy(strapi, uid, part));
  }
  if (!isObject(filters)) {
    return [];
  }
  const attributes: Record<string, unknown> = getModel(strapi)(uid)?.attributes ?? {};
  return Object.entries(filters).flatMap(([name, value]): Reached[] => {
    if (!Object.hasOwn(attributes, name)) {
      return name.startsWith('$') ? reachedBy(strapi, uid, value) : [];
    }
    const { target, component } = attributes[name] as { target?: string; component?: string };
    const next = target ?? component;
    return [{ uid, attribute: name }, ...(next ? reachedBy(strapi, next, value) : [])];
  });
};
