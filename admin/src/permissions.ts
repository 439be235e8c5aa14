import { type Permission, useRBAC } from '@strapi/strapi/admin';
import { useMemo } from 'react';
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

/** As `useRBAC` names its answer: `read-page-views` becomes `canReadPageViews`. */
const answerName = (capability: Capability): string =>
  `can${capability.replace(/(?:^|-)(.)/g, (_, letter: string) => letter.toUpperCase())}`;

/**
 * Which of several capabilities the administrator has.
 * @param capabilities the same array each time
 */
export const useCapabilities = (capabilities: readonly Capability[]): { isLoading: boolean; allowed: Capability[] } => {
  const asked = useMemo(() => capabilities.flatMap(permissionsFor), [capabilities]);
  const { isLoading, allowedActions } = useRBAC(asked);
  const answers: Record<string, boolean> = allowedActions;
  return { isLoading, allowed: capabilities.filter((capability) => answers[answerName(capability)]) };
};
