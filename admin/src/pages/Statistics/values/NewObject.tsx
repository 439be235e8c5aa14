import { IconButton, Modal } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { useState } from 'react';
import type { StatisticObject } from '../../../../../contracts/statistics';
import { useText } from '../../../translations/useText';
import { ObjectForm } from './ObjectForm';

interface NewObjectProps {
  /** The types that the metric has values of. */
  types: readonly string[];
  onMade: (object: StatisticObject) => void;
}

/** Names an object that has no values yet. */
export const NewObject = ({ types, onMade }: NewObjectProps) => {
  const text = useText();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Modal.Root open={isOpen} onOpenChange={setIsOpen}>
      <Modal.Trigger>
        <IconButton label={text('statistics.object.new')} size="S">
          <Plus />
        </IconButton>
      </Modal.Trigger>
      <Modal.Content>
        <Modal.Header closeLabel={text('records.close')}>
          <Modal.Title>{text('statistics.object.new')}</Modal.Title>
        </Modal.Header>
        <ObjectForm
          types={types}
          onMade={(object) => {
            setIsOpen(false);
            onMade(object);
          }}
        />
      </Modal.Content>
    </Modal.Root>
  );
};
