import { Button, Modal } from '@strapi/design-system';
import { Pencil } from '@strapi/icons';
import { useState } from 'react';
import { useText } from '../../../translations/useText';
import { EditSessionForm } from './EditSessionForm';

/** Changes what can be changed of a session by hand. */
export const EditSessionDialog = ({ documentId, userId }: { documentId: string; userId: string }) => {
  const text = useText();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Modal.Root open={isOpen} onOpenChange={setIsOpen}>
      <Modal.Trigger>
        <Button variant="secondary" startIcon={<Pencil />}>
          {text('records.edit')}
        </Button>
      </Modal.Trigger>
      <Modal.Content>
        <Modal.Header closeLabel={text('records.close')}>
          <Modal.Title>{text('records.edit.session')}</Modal.Title>
        </Modal.Header>
        <EditSessionForm documentId={documentId} userId={userId} onDone={() => setIsOpen(false)} />
      </Modal.Content>
    </Modal.Root>
  );
};
