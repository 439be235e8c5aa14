import { type Permission, useAuth, useRBAC } from '@strapi/strapi/admin';
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

/**
 * Which of several capabilities the administrator has. `useRBAC` would ask once, and keep the answer that it got before the permissions
 * were there.
 */
export const useCapabilities = (capabilities: readonly Capability[]): { isLoading: boolean; allowed: Capability[] } => {
  const isLoading = useAuth('useCapabilities', (auth) => auth.isLoading);
  const granted = useAuth('useCapabilities', (auth) => auth.permissions);
  const actions = new Set(granted.map(({ action }) => action));
  return { isLoading, allowed: capabilities.filter((capability) => actions.has(actionOf(capability))) };
};
