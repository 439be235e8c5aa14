import { Page } from '@strapi/strapi/admin';
import type { SettingGroup } from '../../../../contracts/setting-groups';
import { permissionsFor } from '../../permissions';
import { Settings } from './Settings';

/** A page of settings, for those who may change them. */
export const settingsPage = (group: SettingGroup) => () => (
  <Page.Protect permissions={permissionsFor('change-settings')}>
    <Settings group={group} />
  </Page.Protect>
);
