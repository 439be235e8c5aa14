import { Dialog, Flex, Typography } from '@strapi/design-system';
import { ConfirmDialog, useNotification } from '@strapi/strapi/admin';
import type { RecordType } from '../../../../../contracts/records';
import { useDeleteInsightRecordsMutation } from '../../../api/records';
import { useText } from '../../../translations/useText';
import { useRecordRights } from '../useRecordRights';
import { ErasureCounts } from './ErasureCounts';

interface DeleteDialogProps {
  type: RecordType;
  /** Asked about while there are any. */
  documentIds: string[];
  onClose: () => void;
  onDeleted: () => void;
}

const QUESTIONS = {
  sessions: 'records.delete.sessions',
  'page-views': 'records.delete.page-views',
  interactions: 'records.delete.interactions',
} as const;

const GOES_WITH_SESSION = ['sessions', 'pageViews', 'interactions', 'engagements'] as const;

/** Asks before records go, and says what goes with them. */
export const DeleteDialog = ({ type, documentIds, onClose, onDeleted }: DeleteDialogProps) => {
  const text = useText();
  const { toggleNotification } = useNotification();
  const [remove] = useDeleteInsightRecordsMutation();
  const count = documentIds.length;
  // Only who may erase may ask for the numbers.
  const { mayErase } = useRecordRights(type);
  const session = type === 'sessions' && mayErase && count === 1 ? documentIds[0] : undefined;
  const confirm = async () => {
    const answer = await remove({ type, documentIds });
    if ('error' in answer) {
      toggleNotification({ type: 'danger', message: text('records.delete.failed') });
    } else {
      toggleNotification({ type: 'success', message: text('records.delete.done', { count }) });
      onDeleted();
    }
    onClose();
  };
  return (
    <Dialog.Root open={count > 0} onOpenChange={(isOpen) => !isOpen && onClose()}>
      {count > 0 && (
        <ConfirmDialog title={text('records.delete.title')} onConfirm={confirm}>
          <Flex direction="column" alignItems="stretch" gap={3}>
            <Typography textAlign="center">{text(QUESTIONS[type], { count })}</Typography>
            {session !== undefined && <ErasureCounts type={type} erased={{ session }} parts={GOES_WITH_SESSION} />}
            <Typography textAlign="center" variant="pi" textColor="neutral600">
              {text('records.totals.stay')}
            </Typography>
          </Flex>
        </ConfirmDialog>
      )}
    </Dialog.Root>
  );
};
