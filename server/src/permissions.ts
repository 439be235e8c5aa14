import type { Core } from '@strapi/strapi';
import { type Capability, recordCapability } from '../../contracts/permissions';
import { RECORD_TYPES, type RecordType } from '../../contracts/records';

const RECORD_NAMES: Record<RecordType, string> = {
  sessions: 'sessions',
  'page-views': 'page views',
  interactions: 'interactions',
};

/** How a role's page names the capabilities, and where it lists them. */
const ACTIONS: { uid: Capability; displayName: string; section: string; category?: string; subCategory?: string }[] = [
  { uid: 'read-dashboard', displayName: 'Read the dashboard', section: 'plugins' },
  { uid: 'read-entry-numbers', displayName: 'Read the numbers of entries', section: 'plugins' },
  { uid: 'read-week-report', displayName: 'Read the seven-day report', section: 'plugins' },
  { uid: 'read-statistics', displayName: 'Read', section: 'plugins', subCategory: 'statistics' },
  { uid: 'edit-statistics', displayName: 'Record and delete values', section: 'plugins', subCategory: 'statistics' },
  { uid: 'edit-metrics', displayName: 'Create and edit domains and metrics', section: 'plugins', subCategory: 'statistics' },
  { uid: 'edit-trackers', displayName: 'Create, edit and run trackers', section: 'plugins', subCategory: 'statistics' },
  { uid: 'change-settings', displayName: 'Change the settings', section: 'settings', category: 'Insight' },
  { uid: 'read-health', displayName: 'Read the health', section: 'settings', category: 'Insight' },
  ...RECORD_TYPES.flatMap((type) => [
    { uid: recordCapability('read', type), displayName: 'Read', section: 'plugins', subCategory: RECORD_NAMES[type] },
    { uid: recordCapability('delete', type), displayName: 'Delete', section: 'plugins', subCategory: RECORD_NAMES[type] },
    { uid: recordCapability('export', type), displayName: 'Export', section: 'plugins', subCategory: RECORD_NAMES[type] },
    { uid: recordCapability('erase', type), displayName: 'Erase', section: 'plugins', subCategory: RECORD_NAMES[type] },
    { uid: recordCapability('edit', type), displayName: 'Create and edit', section: 'plugins', subCategory: RECORD_NAMES[type] },
  ]),
];

/** Makes the capabilities known to Strapi's roles. */
export const registerPermissions = (strapi: Core.Strapi): Promise<void> =>
  strapi
    .service('admin::permission')
    .actionProvider.registerMany(ACTIONS.map((action) => ({ ...action, pluginName: 'insight' })));
