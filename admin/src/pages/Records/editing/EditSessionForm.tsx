import { Checkbox, Field, TextInput } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { complaintAboutField } from '../../../api/errors';
import { useChangeInsightSessionMutation } from '../../../api/records';
import { useText } from '../../../translations/useText';
import { FormFrame } from './FormFrame';
import { refusalOf } from './refusal';
import { useFocusOnFault } from './useFocusOnFault';

interface EditSessionFormProps {
  documentId: string;
  userId: string;
  onDone: () => void;
}

/** The form of what can be changed of a session: whose it is, and that it ends. */
export const EditSessionForm = ({ documentId, userId, onDone }: EditSessionFormProps) => {
  const text = useText();
  const { toggleNotification } = useNotification();
  const [change, { isLoading: isSaving, error, reset }] = useChangeInsightSessionMutation();
  const [user, setUser] = useState(userId);
  const [ends, setEnds] = useState(false);
  const [attempts, setAttempts] = useState(0);
  const form = useFocusOnFault(attempts);
  const named = user.trim();
  const isTaken = named === '' && userId !== '';
  const refused = complaintAboutField(error, 'userId');

  const name = (typed: string) => {
    setUser(typed);
    // What was said against another name does not hold of this one.
    reset();
  };

  const submit = async () => {
    const answer = await change({
      documentId,
      change: { ...(named !== userId && { userId: named }), ...(ends && { ended: true }) },
    });
    if ('error' in answer) {
      setAttempts(attempts + 1);
      return;
    }
    toggleNotification({ type: 'success', message: text('records.edit.done') });
    onDone();
  };

  return (
    <FormFrame
      form={form}
      action={text('save')}
      isSaving={isSaving}
      isDisabled={isTaken || (named === userId && !ends)}
      refusal={error && refused === undefined ? refusalOf(error, text) : null}
      onSubmit={submit}
    >
      <Field.Root name="userId" error={isTaken ? text('records.edit.userId.kept') : refused} hint={text('records.edit.userId')}>
        <Field.Label>{text('records.field.userId')}</Field.Label>
        <TextInput value={user} autoComplete="off" spellCheck={false} onChange={(event) => name(event.target.value)} />
        <Field.Hint />
        <Field.Error />
      </Field.Root>
      <Field.Root name="ended" hint={text('records.edit.end.hint')}>
        <Checkbox checked={ends} onCheckedChange={(checked) => setEnds(checked === true)}>
          {text('records.edit.end')}
        </Checkbox>
        <Field.Hint />
      </Field.Root>
    </FormFrame>
  );
};
