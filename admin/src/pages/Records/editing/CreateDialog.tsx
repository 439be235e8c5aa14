import { Button, Modal } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { useState } from 'react';
import type { RecordType } from '../../../../../contracts/records';
import { useText } from '../../../translations/useText';
import { CreateForm } from './CreateForm';

const TITLES = {
  sessions: 'records.create.sessions',
  'page-views': 'records.create.page-views',
  interactions: 'records.create.interactions',
} as const;

/** Creates a record by hand. */
export const CreateDialog = ({ type }: { type: RecordType }) => {
  const text = useText();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Modal.Root open={isOpen} onOpenChange={setIsOpen}>
      <Modal.Trigger>
        <Button startIcon={<Plus />}>{text('records.create')}</Button>
      </Modal.Trigger>
      <Modal.Content>
        <Modal.Header closeLabel={text('records.close')}>
          <Modal.Title>{text(TITLES[type])}</Modal.Title>
        </Modal.Header>
        <CreateForm type={type} onDone={() => setIsOpen(false)} />
      </Modal.Content>
    </Modal.Root>
  );
};
