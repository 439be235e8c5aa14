import type { Core } from '@strapi/strapi';
import { actionOf } from '../../../../contracts/permissions';
import { tracking } from '../../settings';
import { contentTypeOf, isLocalised } from '../../strapi/content-types';
import { type Ability, readerOf } from '../../strapi/may-read';

/** The part of the Content Manager's own service that is used here. */
interface PermissionChecker {
  cannot: { read(): boolean };
  sanitizedQuery: { read(query: object): Promise<{ filters?: object }> };
}

const READ_NUMBERS = actionOf('read-entry-numbers');

/** Whether an administrator's list of a type has our columns: it is tracked, and they may see both entries and numbers. */
export const hasColumns = async (strapi: Core.Strapi, ability: Ability, uid: string): Promise<boolean> =>
  contentTypeOf(strapi, uid)?.kind === 'collectionType' &&
  ability.can(READ_NUMBERS) &&
  readerOf(ability)(uid) &&
  (await tracking(strapi).rules()).isTracked(uid);

/**
 * Which of some entries an administrator may read, by the conditions and locales of their roles too.
 * @param locale `''` for a type that is not localised
 * @returns null when they may read none of the type
 */
export const readableAmong = async (
  strapi: Core.Strapi,
  ability: Ability,
  uid: string,
  documentIds: readonly string[],
  locale: string,
): Promise<string[] | null> => {
  const type = contentTypeOf(strapi, uid);
  const checker: PermissionChecker = strapi
    .plugin('content-manager')
    .service('permission-checker')
    .create({ userAbility: ability, model: uid });
  if (!type || checker.cannot.read()) {
    return null;
  }
  // Strapi goes through a filter value by value: the ids are not its business.
  const { filters } = await checker.sanitizedQuery.read({});
  const asked = { documentId: { $in: documentIds } };
  const rows = await strapi.documents(type.uid).findMany({
    filters: filters ? { $and: [filters, asked] } : asked,
    fields: ['documentId'],
    ...(isLocalised(type) && { locale }),
  });
  return rows.map(({ documentId }) => documentId);
};

/** Puts a middleware of ours behind Strapi's own on a route of the Content Manager, before the routes are made. */
export const addMiddleware = (strapi: Core.Strapi, handler: string, middleware: `plugin::insight.${string}`): void => {
  const plugin = strapi.plugin('content-manager');
  const routers = plugin.routes as Record<string, Core.Router>;
  // Other instances in the process share what the package exports: it is replaced, not changed.
  plugin.routes = Object.fromEntries(
    Object.entries(routers).map(([name, router]) => [
      name,
      {
        ...router,
        routes: router.routes.map((route) =>
          route.handler === handler
            ? { ...route, config: { ...route.config, middlewares: [...(route.config?.middlewares ?? []), middleware] } }
            : route,
        ),
      },
    ]),
  );
};
