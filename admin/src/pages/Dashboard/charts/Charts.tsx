import { Page } from '@strapi/strapi/admin';
import { permissionsFor } from '../../../permissions';
import ChartsTab from '../../Statistics/charts/ChartsTab';

/** The charts of statistics that were placed on the dashboard, each of its own days. */
const Charts = () => (
  <Page.Protect permissions={permissionsFor('read-statistics')}>
    <ChartsTab isOnDashboard />
  </Page.Protect>
);

export default Charts;
