import { IconButton, Modal } from '@strapi/design-system';
import { Cog } from '@strapi/icons';
import { useState } from 'react';
import type { TrackableType } from '../../../../contracts/tracking';
import { useText } from '../../translations/useText';
import { ApiOptions } from './ApiOptions';

/** Opens what the content API does with a type beyond its own work. */
export const ApiOptionsButton = ({ type }: { type: TrackableType }) => {
  const text = useText();
  const [isOpen, setOpen] = useState(false);
  return (
    <Modal.Root open={isOpen} onOpenChange={setOpen}>
      <Modal.Trigger>
        <IconButton label={text('tracking.api.label', { type: type.displayName })}>
          <Cog />
        </IconButton>
      </Modal.Trigger>
      <Modal.Content>
        <Modal.Header>
          <Modal.Title>{text('tracking.api.title', { type: type.displayName })}</Modal.Title>
        </Modal.Header>
        <ApiOptions type={type} onDone={() => setOpen(false)} />
      </Modal.Content>
    </Modal.Root>
  );
};
