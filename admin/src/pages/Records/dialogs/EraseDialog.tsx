import { Dialog, Flex, Typography } from '@strapi/design-system';
import { ConfirmDialog, useNotification } from '@strapi/strapi/admin';
import type { RecordType } from '../../../../../contracts/records';
import { type Erased, useEraseInsightRecordsMutation } from '../../../api/records';
import { useText } from '../../../translations/useText';
import { ALL_PARTS, ErasureCounts } from './ErasureCounts';

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
          <Flex direction="column" alignItems="stretch" gap={3}>
            <Typography textAlign="center">{text('records.erase.question')}</Typography>
            <ErasureCounts type={type} erased={{ visitor }} parts={ALL_PARTS} />
            <Typography textAlign="center" variant="pi" textColor="neutral600">
              {text('records.totals.stay')}
            </Typography>
          </Flex>
        </ConfirmDialog>
      )}
    </Dialog.Root>
  );
};
