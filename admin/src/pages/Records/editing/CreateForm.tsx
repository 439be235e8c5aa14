import { Field, Grid } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { RecordType } from '../../../../../contracts/records';
import { complaintsIn } from '../../../api/errors';
import { useCreateInsightRecordMutation } from '../../../api/records';
import {
  faultIn,
  inputOf,
  NEEDED,
  RECORD_INPUTS,
  type RecordDraft,
  type RecordInput,
  recordIn,
} from '../../../format/recordDraft';
import { useText } from '../../../translations/useText';
import { FormFrame } from './FormFrame';
import { HINTS, INPUT_TEXTS } from './inputTexts';
import { refusalOf } from './refusal';
import { TypedInput } from './TypedInput';
import { useFocusOnFault } from './useFocusOnFault';

/** What the server says against values; it goes when they are changed. */
type Refused = { [Name in RecordInput]?: string };

/** The form of a record that is created by hand. */
export const CreateForm = ({ type, onDone }: { type: RecordType; onDone: () => void }) => {
  const text = useText();
  const { toggleNotification } = useNotification();
  const [create, { isLoading: isSaving }] = useCreateInsightRecordMutation();
  const [draft, setDraft] = useState<RecordDraft>({});
  const [left, setLeft] = useState<readonly RecordInput[]>([]);
  const [refused, setRefused] = useState<Refused>({});
  const [refusal, setRefusal] = useState<string | null>(null);
  const [attempts, setAttempts] = useState(0);
  const form = useFocusOnFault(attempts);
  const inputs: readonly RecordInput[] = RECORD_INPUTS[type];

  const change = (name: RecordInput, value: string) => {
    setDraft((before) => ({ ...before, [name]: value }));
    setRefused((before) => ({ ...before, [name]: undefined }));
  };
  /** What is missing is said when one wants to go on without it. */
  const faultOf = (name: RecordInput): string | undefined => {
    const fault = attempts > 0 || (draft[name] && left.includes(name)) ? faultIn(type, draft, name) : undefined;
    return fault ? text(fault) : refused[name];
  };
  const submit = async () => {
    setRefusal(null);
    if (inputs.some((name) => faultIn(type, draft, name) !== undefined)) {
      setAttempts(attempts + 1);
      return;
    }
    const answer = await create({ type, record: recordIn(type, draft) });
    if (!('error' in answer)) {
      toggleNotification({ type: 'success', message: text('records.create.done') });
      onDone();
      return;
    }
    const complaints = complaintsIn(answer.error).flatMap(({ path, message }) => {
      const name = inputOf(type, path);
      return name && typeof message === 'string' ? [[name, message] as const] : [];
    });
    setRefused(Object.fromEntries(complaints));
    setRefusal(complaints.length > 0 ? null : refusalOf(answer.error, text));
    setAttempts(attempts + 1);
  };

  return (
    <FormFrame form={form} action={text('records.create')} isSaving={isSaving} refusal={refusal} onSubmit={submit}>
      <Grid.Root gap={4}>
        {inputs.map((name) => {
          const label = text(INPUT_TEXTS[name]);
          const hint = HINTS[name];
          return (
            <Grid.Item key={name} col={6} xs={12} direction="column" alignItems="stretch" minWidth={0}>
              <Field.Root
                name={name}
                required={NEEDED[type].includes(name)}
                error={faultOf(name)}
                hint={hint && text(hint)}
                onBlur={() => setLeft((before) => [...before, name])}
              >
                <Field.Label>{label}</Field.Label>
                <TypedInput name={name} label={label} value={draft[name] ?? ''} onChange={(value) => change(name, value)} />
                <Field.Hint />
                <Field.Error />
              </Field.Root>
            </Grid.Item>
          );
        })}
      </Grid.Root>
    </FormFrame>
  );
};
