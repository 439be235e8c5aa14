import { IconButton, Menu } from '@strapi/design-system';
import { More, Pencil, Trash } from '@strapi/icons';
import { useState } from 'react';
import type { Domain } from '../../../../../contracts/statistics';
import { useDeleteInsightDomainMutation } from '../../../api/statistics';
import { useText } from '../../../translations/useText';
import { ConfirmDelete } from '../forms/ConfirmDelete';
import { DomainDialog } from '../forms/DomainDialog';

/** What can be done with a domain. What code has registered is changed there, and may only go. */
export const DomainMenu = ({ domain }: { domain: Domain }) => {
  const text = useText();
  const [open, setOpen] = useState<'edit' | 'delete' | null>(null);
  const [remove] = useDeleteInsightDomainMutation();
  const close = () => setOpen(null);
  return (
    <>
      <Menu.Root>
        <Menu.Trigger
          tag={IconButton}
          variant="tertiary"
          endIcon={null}
          icon={<More aria-hidden />}
          label={text('tile.menu', { title: domain.name })}
        />
        <Menu.Content popoverPlacement="bottom-end">
          <Menu.Item startIcon={<Pencil />} disabled={domain.isRegistered} onSelect={() => setOpen('edit')}>
            {text('statistics.domain.edit')}
          </Menu.Item>
          <Menu.Item variant="danger" startIcon={<Trash />} onSelect={() => setOpen('delete')}>
            {text('statistics.domain.delete')}
          </Menu.Item>
        </Menu.Content>
      </Menu.Root>
      <DomainDialog domain={domain} isOpen={open === 'edit'} onClose={close} />
      <ConfirmDelete
        isOpen={open === 'delete'}
        title={text('statistics.domain.delete')}
        question={text('statistics.domain.delete.sure', { name: domain.name, count: domain.metrics.length })}
        note={domain.isRegistered ? text('statistics.delete.registered') : undefined}
        remove={() => remove(domain.ref)}
        onClose={close}
      />
    </>
  );
};
