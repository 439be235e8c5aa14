import { Page } from '@strapi/strapi/admin';
import { permissionsFor } from '../../permissions';
import { Health } from './Health';

const ProtectedHealth = () => (
  <Page.Protect permissions={permissionsFor('read-health')}>
    <Health />
  </Page.Protect>
);

export default ProtectedHealth;
