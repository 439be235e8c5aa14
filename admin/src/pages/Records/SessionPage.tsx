import { Page } from '@strapi/strapi/admin';
import { useParams } from 'react-router-dom';
import { permissionsFor } from '../../permissions';
import { Session } from './session/Session';

/** One session, for those who may read sessions. */
const SessionPage = () => {
  const { documentId = '' } = useParams();
  return (
    <Page.Protect permissions={permissionsFor('read-sessions')}>
      <Session key={documentId} documentId={documentId} />
    </Page.Protect>
  );
};

export default SessionPage;
