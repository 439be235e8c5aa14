import { RECORD_TYPES, type RecordType } from './record-types';

const RECORD_ACTIONS = ['read', 'delete', 'export', 'erase', 'edit'] as const;

type RecordAction = (typeof RECORD_ACTIONS)[number];

/** The capability to do something with the records of one type. */
export const recordCapability = <Action extends RecordAction, Type extends RecordType>(action: Action, type: Type) =>
  `${action}-${type}` as const;

/**
 * The capabilities an administrator's role can be given. The last segment is what Strapi's `useRBAC` names its answer by
 * (`change-settings` becomes `canChangeSettings`), so each is unique.
 */
export const CAPABILITIES = [
  'read-dashboard',
  'read-entry-numbers',
  'read-week-report',
  'read-statistics',
  'edit-statistics',
  'edit-metrics',
  'edit-trackers',
  'change-settings',
  'read-health',
  ...RECORD_TYPES.flatMap((type) => RECORD_ACTIONS.map((action) => recordCapability(action, type))),
] as const;

export type Capability = (typeof CAPABILITIES)[number];

/** The id under which Strapi's role-based access control knows a capability. */
export const actionOf = (capability: Capability): string => `plugin::insight.${capability}`;
