import { Box, Button, Flex, Modal, Typography } from '@strapi/design-system';
import type { FormEvent, ReactNode, RefObject } from 'react';
import { useText } from '../../../translations/useText';

interface FormFrameProps {
  form: RefObject<HTMLFormElement>;
  /** What the button says that sends the form. */
  action: string;
  isSaving: boolean;
  isDisabled?: boolean;
  /** Why nothing was saved, where no field can say it. */
  refusal: string | null;
  onSubmit: () => void;
  children: ReactNode;
}

/** The form of a dialog, with its buttons. */
export const FormFrame = ({ form, action, isSaving, isDisabled = false, refusal, onSubmit, children }: FormFrameProps) => {
  const text = useText();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isSaving && !isDisabled) {
      onSubmit();
    }
  };
  return (
    <form ref={form} onSubmit={submit} noValidate>
      <Modal.Body>
        <Flex direction="column" alignItems="stretch" gap={4}>
          {children}
        </Flex>
      </Modal.Body>
      <Box role="alert" paddingLeft={8} paddingRight={8} paddingBottom={refusal ? 4 : 0}>
        {refusal && <Typography textColor="danger600">{refusal}</Typography>}
      </Box>
      <Modal.Footer>
        <Modal.Close>
          <Button variant="tertiary">{text('records.cancel')}</Button>
        </Modal.Close>
        <Button type="submit" loading={isSaving} disabled={isDisabled}>
          {action}
        </Button>
      </Modal.Footer>
    </form>
  );
};
