import { Page } from '@strapi/strapi/admin';
import { permissionsFor } from '../../permissions';
import { TrackingSettings } from './TrackingSettings';

const ProtectedTrackingSettings = () => (
  <Page.Protect permissions={permissionsFor('change-settings')}>
    <TrackingSettings />
  </Page.Protect>
);

export default ProtectedTrackingSettings;
