import type { Core } from '@strapi/strapi';
import { OWN_DOMAIN } from '../../../../contracts/statistics';
import { DOMAINS_TABLE } from '../domain';

/** What may be done with the statistics of a domain by the content API. */
export type StatisticsAction = 'find' | 'record';

/** The permissions that each allow it: of all domains, and of one. Their names are a controller's and its action's. */
export const permissionsFor = (action: StatisticsAction, domain: string) =>
  [`plugin::insight.statistics.${action}`, `plugin::insight.statistics-${domain}.${action}`] as const;

/** How Strapi marks what a permission of the content API is for. */
const MARK = Symbol.for('__type__');

const actionsOf = (domain: string): StatisticsAction[] => (domain === OWN_DOMAIN ? ['find'] : ['find', 'record']);

const marked = () => Object.assign(() => undefined, { [MARK]: ['content-api'] });

/** Strapi takes permissions only while it starts; a domain that is made later needs its own, too. */
const register = (strapi: Core.Strapi, domain: string): void => {
  const { providers } = strapi.contentAPI.permissions;
  const { isLoaded } = strapi;
  // It looks at this before it does anything that could be waited for.
  strapi.isLoaded = false;
  for (const action of actionsOf(domain)) {
    const uid = `plugin::insight.statistics-${domain}.${action}`;
    void providers.action.register(uid, { api: 'plugin::insight', controller: `statistics-${domain}`, action, uid });
  }
  strapi.isLoaded = isLoaded;
};

/** @returns whether it was not offered before */
const addController = (strapi: Core.Strapi, domain: string): boolean => {
  const name = `plugin::insight.statistics-${domain}`;
  if (strapi.get('controllers').get(name)) {
    return false;
  }
  strapi.get('controllers').set(name, Object.fromEntries(actionsOf(domain).map((action) => [action, marked()])));
  return true;
};

/** Makes domains known to the roles of users and to API tokens: Strapi lists what controllers can do. */
export const offerDomains = (strapi: Core.Strapi, domains: readonly string[]): void => {
  for (const domain of domains) {
    if (addController(strapi, domain)) {
      register(strapi, domain);
    }
  }
};

/**
 * Offers the domains there are as soon as the database can be asked, before Strapi looks which permissions exist: those that it does not
 * know then are taken away from the roles that have them. To be called while the app registers.
 */
export const offerStoredDomains = (strapi: Core.Strapi): void => {
  strapi.hook('strapi::content-types.afterSync').register(async () => {
    const refs: string[] = await strapi.db.connection(DOMAINS_TABLE).pluck('ref');
    for (const ref of [OWN_DOMAIN, ...refs]) {
      addController(strapi, ref);
    }
  });
};
