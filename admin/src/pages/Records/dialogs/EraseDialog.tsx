import { Dialog } from '@strapi/design-system';
import { ConfirmDialog, useNotification } from '@strapi/strapi/admin';
import type { RecordType } from '../../../../../contracts/records';
import { type Erased, useEraseInsightRecordsMutation } from '../../../api/records';
import { useText } from '../../../translations/useText';
import { ErasureList } from './ErasureList';

interface EraseDialogProps {
  type: RecordType;
  /** Asked about while there is one. */
  visitor: string | null;
  onClose: () => void;
  onErased: () => void;
}

/** Asks before a visitor is erased, and says exactly what goes. */
export const EraseDialog = ({ type, visitor, onClose, onErased }: EraseDialogProps) => {
  const text = useText();
  const { toggleNotification } = useNotification();
  const [erase] = useEraseInsightRecordsMutation();
  const confirm = async (erased: Erased) => {
    const answer = await erase({ type, erased });
    if ('error' in answer) {
      toggleNotification({ type: 'danger', message: text('records.erase.failed') });
    } else {
      toggleNotification({ type: 'success', message: text('records.erase.done') });
      onErased();
    }
    onClose();
  };
  return (
    <Dialog.Root open={visitor !== null} onOpenChange={(isOpen) => !isOpen && onClose()}>
      {visitor !== null && (
        <ConfirmDialog title={text('records.erase.title')} onConfirm={() => confirm({ visitor })}>
          <ErasureList type={type} erased={{ visitor }} />
        </ConfirmDialog>
      )}
    </Dialog.Root>
  );
};
