import { Page } from '@strapi/strapi/admin';
import { recordCapability } from '../../../../contracts/permissions';
import type { RecordType } from '../../../../contracts/records';
import { permissionsFor } from '../../permissions';
import { RecordsList } from './RecordsList';

/** The list of a type, for those who may read it. */
const RecordsPage = ({ type }: { type: RecordType }) => (
  <Page.Protect permissions={permissionsFor(recordCapability('read', type))}>
    <RecordsList key={type} type={type} />
  </Page.Protect>
);

export default RecordsPage;
