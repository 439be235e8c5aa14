/**
 * The capabilities an administrator's role can be given. The last segment is what Strapi's `useRBAC` names its answer by
 * (`change-settings` becomes `canChangeSettings`), so each is unique.
 */
export const CAPABILITIES = ['read-dashboard', 'read-entry-numbers', 'change-settings', 'read-health'] as const;

export type Capability = (typeof CAPABILITIES)[number];

/** The id under which Strapi's role-based access control knows a capability. */
export const actionOf = (capability: Capability): string => `plugin::insight.${capability}`;
