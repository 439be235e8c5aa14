import { IconButton, Menu } from '@strapi/design-system';
import { Eye, Filter, More, Trash } from '@strapi/icons';
import { useNavigate } from 'react-router-dom';
import type { AnyRecord, RecordType } from '../../../../../contracts/records';
import { useText } from '../../../translations/useText';
import { sessionPath } from '../paths';
import type { RecordRights } from '../useRecordRights';

interface RowMenuProps {
  record: AnyRecord[RecordType];
  rights: RecordRights;
  onFilter: (visitor: string) => void;
  onDelete: () => void;
  onErase: (visitor: string) => void;
}

/** What can be done with one record. */
export const RowMenu = ({ record, rights, onFilter, onDelete, onErase }: RowMenuProps) => {
  const text = useText();
  const navigate = useNavigate();
  const { visitor, sessionId } = record;
  return (
    <Menu.Root>
      <Menu.Trigger
        tag={IconButton}
        variant="ghost"
        size="S"
        endIcon={null}
        icon={<More aria-hidden />}
        label={text('records.row.actions')}
      />
      <Menu.Content popoverPlacement="bottom-end" maxHeight="30rem">
        {rights.maySeeSessions && sessionId && (
          <Menu.Item startIcon={<Eye />} onSelect={() => navigate(sessionPath(sessionId))}>
            {text('records.session.open')}
          </Menu.Item>
        )}
        {visitor && (
          <Menu.Item startIcon={<Filter />} onSelect={() => onFilter(visitor)}>
            {text('records.visitor.only')}
          </Menu.Item>
        )}
        {(rights.mayDelete || (rights.mayErase && visitor)) && <Menu.Separator />}
        {rights.mayDelete && (
          <Menu.Item variant="danger" startIcon={<Trash />} onSelect={onDelete}>
            {text('records.delete')}
          </Menu.Item>
        )}
        {rights.mayErase && visitor && (
          <Menu.Item variant="danger" startIcon={<Trash />} onSelect={() => onErase(visitor)}>
            {text('records.erase')}
          </Menu.Item>
        )}
      </Menu.Content>
    </Menu.Root>
  );
};
