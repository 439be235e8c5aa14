import type { Core } from '@strapi/strapi';
import type { Capability } from '../../contracts/permissions';

/** How a role's page names the capabilities, and where it lists them. */
const ACTIONS = [
  { uid: 'read-dashboard', displayName: 'Read the dashboard', section: 'plugins' },
  { uid: 'read-entry-numbers', displayName: 'Read the numbers of entries', section: 'plugins' },
  { uid: 'change-settings', displayName: 'Change the settings', section: 'settings', category: 'Insight' },
  { uid: 'read-health', displayName: 'Read the health', section: 'settings', category: 'Insight' },
] satisfies { uid: Capability; [key: string]: string }[];

/** Makes the capabilities known to Strapi's roles. */
export const registerPermissions = (strapi: Core.Strapi): Promise<void> =>
  strapi
    .service('admin::permission')
    .actionProvider.registerMany(ACTIONS.map((action) => ({ ...action, pluginName: 'insight' })));
