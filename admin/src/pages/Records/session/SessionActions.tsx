import { Button, Flex } from '@strapi/design-system';
import { Trash } from '@strapi/icons';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import type { SessionRecord } from '../../../../../contracts/records';
import { useText } from '../../../translations/useText';
import { DeleteDialog } from '../dialogs/DeleteDialog';
import { EraseDialog } from '../dialogs/EraseDialog';
import { EditSessionDialog } from '../editing/EditSessionDialog';
import { listPath } from '../paths';
import { useRecordRights } from '../useRecordRights';

/** What can be done with a session by those who may. */
export const SessionActions = ({ session, mayEdit }: { session: SessionRecord; mayEdit: boolean }) => {
  const text = useText();
  const navigate = useNavigate();
  const rights = useRecordRights('sessions');
  const [isDeleting, setIsDeleting] = useState(false);
  const [isErasing, setIsErasing] = useState(false);
  const { documentId, visitor } = session;
  const leave = () => navigate(listPath('sessions'), { replace: true });
  return (
    <Flex gap={2} wrap="wrap">
      {rights.mayErase && visitor && (
        <Button variant="danger-light" onClick={() => setIsErasing(true)}>
          {text('records.erase')}
        </Button>
      )}
      {rights.mayDelete && (
        <Button variant="danger-light" startIcon={<Trash />} onClick={() => setIsDeleting(true)}>
          {text('records.delete')}
        </Button>
      )}
      {mayEdit && documentId && <EditSessionDialog documentId={documentId} userId={session.userId ?? ''} />}
      <DeleteDialog
        type="sessions"
        documentIds={isDeleting && documentId ? [documentId] : []}
        onClose={() => setIsDeleting(false)}
        onDeleted={leave}
      />
      <EraseDialog type="sessions" visitor={isErasing ? visitor : null} onClose={() => setIsErasing(false)} onErased={leave} />
    </Flex>
  );
};
