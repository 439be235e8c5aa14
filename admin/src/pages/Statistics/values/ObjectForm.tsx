import { Field, SingleSelect, SingleSelectOption, TextInput } from '@strapi/design-system';
import { useState } from 'react';
import type { StatisticObject } from '../../../../../contracts/statistics';
import { useContentTypes } from '../../../api/contentTypes';
import { useText } from '../../../translations/useText';
import { FormFrame } from '../../Records/editing/FormFrame';
import { useFocusOnFault } from '../../Records/editing/useFocusOnFault';
import { DimensionInputs } from './DimensionInputs';
import { dimensionsOf, pairsOf } from './pairs';

interface ObjectFormProps {
  types: readonly string[];
  onMade: (object: StatisticObject) => void;
}

const DIMENSIONS = 'dimensions';

/** The form of an object: an entry, or dimensions with their values. */
export const ObjectForm = ({ types, onMade }: ObjectFormProps) => {
  const text = useText();
  const contentTypes = useContentTypes().filter(({ isDisplayed }) => isDisplayed);
  const [kind, setKind] = useState(types.every((type) => type.includes('::')) ? (types[0] ?? DIMENSIONS) : DIMENSIONS);
  const [documentId, setDocumentId] = useState('');
  const [pairs, setPairs] = useState(() => pairsOf(types));
  const [attempts, setAttempts] = useState(0);
  const form = useFocusOnFault(attempts);
  const isEntry = kind !== DIMENSIONS;
  const entry = documentId.trim();
  const submit = () => {
    setAttempts(attempts + 1);
    const object = isEntry ? entry !== '' && { uid: kind, documentId: entry } : dimensionsOf(pairs);
    if (object) {
      onMade(object);
    }
  };
  return (
    <FormFrame form={form} action={text('statistics.object.show')} isSaving={false} refusal={null} onSubmit={submit}>
      <Field.Root name="kind">
        <Field.Label>{text('statistics.object.kind')}</Field.Label>
        <SingleSelect value={kind} onChange={(chosen) => setKind(String(chosen))}>
          <SingleSelectOption value={DIMENSIONS}>{text('statistics.object.dimensions')}</SingleSelectOption>
          {contentTypes.map(({ uid, info }) => (
            <SingleSelectOption key={uid} value={uid}>
              {text('statistics.object.entry', { type: info.displayName })}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Field.Root>
      {isEntry ? (
        <Field.Root
          name="documentId"
          required
          hint={text('statistics.object.documentId.hint')}
          error={attempts > 0 && entry === '' ? text('statistics.object.documentId.missing') : undefined}
        >
          <Field.Label>{text('statistics.object.documentId')}</Field.Label>
          <TextInput
            value={documentId}
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => setDocumentId(event.target.value)}
          />
          <Field.Hint />
          <Field.Error />
        </Field.Root>
      ) : (
        <DimensionInputs pairs={pairs} isChecked={attempts > 0} onChange={setPairs} />
      )}
    </FormFrame>
  );
};
