import { Page } from '@strapi/strapi/admin';
import { useParams } from 'react-router-dom';
import { permissionsFor } from '../../permissions';
import { EntryReport } from './EntryReport';

/** The report of one entry, for those who may read the numbers of entries. */
const EntryReportPage = () => {
  const { uid = '', documentId = '' } = useParams();
  return (
    <Page.Protect permissions={permissionsFor('read-entry-numbers')}>
      <EntryReport key={`${uid} ${documentId}`} uid={uid} documentId={documentId} />
    </Page.Protect>
  );
};

export default EntryReportPage;
