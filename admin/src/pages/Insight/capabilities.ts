import { recordCapability } from '../../../../contracts/permissions';
import { RECORD_TYPES } from '../../../../contracts/record-types';
import { permissionsFor } from '../../permissions';

/** What opens one of the pages under Insight each. */
export const PAGE_CAPABILITIES = [
  'read-dashboard',
  'read-week-report',
  'read-statistics',
  ...RECORD_TYPES.map((type) => recordCapability('read', type)),
] as const;

/** Who may open any of the pages is shown the menu's link. */
export const PAGE_PERMISSIONS = PAGE_CAPABILITIES.flatMap(permissionsFor);
