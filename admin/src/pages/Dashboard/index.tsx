import { Page } from '@strapi/strapi/admin';
import { permissionsFor } from '../../permissions';
import { Dashboard } from './Dashboard';

const ProtectedDashboard = () => (
  <Page.Protect permissions={permissionsFor('read-dashboard')}>
    <Dashboard />
  </Page.Protect>
);

export default ProtectedDashboard;
