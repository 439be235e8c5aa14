import { type Permission, useRBAC } from '@strapi/strapi/admin';
import { actionOf, CAPABILITIES, type Capability } from '../../contracts/permissions';

const permissions = Object.fromEntries(
  CAPABILITIES.map((capability) => [capability, [{ action: actionOf(capability), subject: null }]]),
) as Record<Capability, Permission[]>;

/** What Strapi's links, pages and hooks ask for; the same array each time, because `useRBAC` checks anew for another one. */
export const permissionsFor = (capability: Capability): Permission[] => permissions[capability];

/** Whether the administrator has a capability. */
export const useCapability = (capability: Capability): { isLoading: boolean; isAllowed: boolean } => {
  const { isLoading, allowedActions } = useRBAC(permissionsFor(capability));
  return { isLoading, isAllowed: Object.values(allowedActions).includes(true) };
};
