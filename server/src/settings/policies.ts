import type { Core } from '@strapi/strapi';

interface Policies {
  keys(): string[];
  /** @throws when there is no such policy, or when it does not work without a configuration */
  resolve(name: string): unknown;
}

/** The policies of the app that a setting may name: those for requests to the API that need no configuration of their own. */
export const usablePolicies = (strapi: Core.Strapi): string[] => {
  const policies = strapi.get('policies') as Policies;
  const isUsable = (name: string): boolean => {
    try {
      policies.resolve(name);
      return true;
    } catch {
      return false;
    }
  };
  return policies
    .keys()
    .filter((name) => /^(?:global|api|plugin)::/.test(name) && isUsable(name))
    .sort();
};
