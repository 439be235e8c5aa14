import { Dialog, Flex, Typography } from '@strapi/design-system';
import { ConfirmDialog, useNotification } from '@strapi/strapi/admin';
import { useText } from '../../../translations/useText';
import { refusalOf } from '../../Records/editing/refusal';

interface ConfirmDeleteProps {
  isOpen: boolean;
  title: string;
  question: string;
  note?: string | undefined;
  remove: () => Promise<object>;
  onClose: () => void;
  onDeleted?: () => void;
}

/** Asks before something goes. */
export const ConfirmDelete = ({ isOpen, title, question, note, remove, onClose, onDeleted }: ConfirmDeleteProps) => {
  const text = useText();
  const { toggleNotification } = useNotification();
  const confirm = async () => {
    const answer = await remove();
    onClose();
    if ('error' in answer && answer.error) {
      toggleNotification({ type: 'danger', message: refusalOf(answer.error, text) });
    } else {
      toggleNotification({ type: 'success', message: text('statistics.deleted') });
      onDeleted?.();
    }
  };
  return (
    <Dialog.Root open={isOpen} onOpenChange={(isNow) => !isNow && onClose()}>
      {isOpen && (
        <ConfirmDialog title={title} onConfirm={confirm}>
          <Flex direction="column" alignItems="stretch" gap={3}>
            <Typography textAlign="center">{question}</Typography>
            {note !== undefined && (
              <Typography textAlign="center" variant="pi" textColor="neutral600">
                {note}
              </Typography>
            )}
          </Flex>
        </ConfirmDialog>
      )}
    </Dialog.Root>
  );
};
