import { Button, Modal } from '@strapi/design-system';
import { Upload } from '@strapi/icons';
import { useState } from 'react';
import { useText } from '../../../translations/useText';
import { ImportForm } from './ImportForm';

/** Takes values from a file, once it is seen what would come of it. */
export const ImportDialog = () => {
  const text = useText();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Modal.Root open={isOpen} onOpenChange={setIsOpen}>
      <Modal.Trigger>
        <Button variant="secondary" startIcon={<Upload />}>
          {text('statistics.import')}
        </Button>
      </Modal.Trigger>
      <Modal.Content>
        <Modal.Header closeLabel={text('records.close')}>
          <Modal.Title>{text('statistics.import.title')}</Modal.Title>
        </Modal.Header>
        <ImportForm />
      </Modal.Content>
    </Modal.Root>
  );
};
