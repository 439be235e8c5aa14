import { Button } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { useState } from 'react';
import { useText } from '../../../translations/useText';
import { DomainDialog } from './DomainDialog';

export const NewDomain = () => {
  const text = useText();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button startIcon={<Plus />} onClick={() => setIsOpen(true)}>
        {text('statistics.domain.new')}
      </Button>
      <DomainDialog isOpen={isOpen} onClose={() => setIsOpen(false)} />
    </>
  );
};
