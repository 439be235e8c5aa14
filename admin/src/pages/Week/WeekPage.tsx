import { Page } from '@strapi/strapi/admin';
import { permissionsFor } from '../../permissions';
import { WeekReport } from './WeekReport';

/** The seven-day report, for those who may see it. */
const WeekPage = () => (
  <Page.Protect permissions={permissionsFor('read-week-report')}>
    <WeekReport />
  </Page.Protect>
);

export default WeekPage;
