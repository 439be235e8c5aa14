import { Button, Modal, Typography } from '@strapi/design-system';
import type { SettingChange } from '../../../../contracts/settings';
import type { TranslationKey } from '../../translations/getTranslation';
import { useText } from '../../translations/useText';
import { ChangeRow } from './ChangeRow';
import { ChangesTable } from './ChangesTable';

const COLUMNS: TranslationKey[] = ['settings.confirm.setting', 'settings.confirm.before', 'settings.confirm.after'];

interface ChangesDialogProps {
  changes: SettingChange[];
  isSaving: boolean;
  onSave: () => void;
  onCancel: () => void;
}

/** Says what saving changes, before it does. */
export const ChangesDialog = ({ changes, isSaving, onSave, onCancel }: ChangesDialogProps) => {
  const text = useText();
  return (
    <Modal.Root open onOpenChange={(isOpen) => !isOpen && !isSaving && onCancel()}>
      <Modal.Content>
        <Modal.Header closeLabel={text('settings.cancel')}>
          <Modal.Title>{text('settings.confirm.title', { count: changes.length })}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <ChangesTable>
            <thead>
              <tr>
                {COLUMNS.map((key) => (
                  <th key={key} scope="col">
                    <Typography variant="sigma" textColor="neutral600">
                      {text(key)}
                    </Typography>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {changes.map((change) => (
                <ChangeRow key={change.name} {...change} />
              ))}
            </tbody>
          </ChangesTable>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" disabled={isSaving} onClick={onCancel}>
            {text('settings.cancel')}
          </Button>
          <Button loading={isSaving} disabled={changes.length === 0} onClick={onSave}>
            {text('save')}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
};
