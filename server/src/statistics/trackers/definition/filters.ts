import type { Core, Struct } from '@strapi/strapi';
import { errors, validate } from '@strapi/utils';
import type { TrackerFilters } from '../../../../../contracts/trackers';
import { inSameTransaction } from '../../../strapi/in-transaction';
import { isObject } from '../../../strapi/is-object';
import { reasonOf } from '../../../strapi/reason';

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
    const query = strapi.db.queryBuilder(type.uid).init({ where: whereOf(strapi, type.uid, filters), select: ['id'] });
    // What cannot be asked, as a text for a number, is found out here: by Strapi, or by the database, which looks at no entry for it.
    await inSameTransaction(strapi, async (database) => {
      await database.from(query.getKnexQuery().as('entry')).whereRaw('1 = 0').select('id');
    });
  } catch (error) {
    const { key } = ((error as { details?: { key?: string } }).details ?? {}) as { key?: string };
    const message = `filters: ${reasonOf(error)}`;
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
