import { Field, Grid, SingleSelect, SingleSelectOption, TextInput } from '@strapi/design-system';
import { useState } from 'react';
import type { StatisticObject } from '../../../../../contracts/statistics';
import { useContentTypes } from '../../../api/contentTypes';
import { useText } from '../../../translations/useText';
import { FormFrame } from '../../Records/editing/FormFrame';
import { useFocusOnFault } from '../../Records/editing/useFocusOnFault';

interface ObjectFormProps {
  types: readonly string[];
  onMade: (object: StatisticObject) => void;
}

const DIMENSIONS = 'dimensions';
const DIMENSION = /^(?!(?:uid|documentId)$)[a-zA-Z][\w-]{0,63}$/;
/** One more is offered than was typed. */
const MOST_DIMENSIONS = 8;

interface Pair {
  name: string;
  value: string;
}

const startOf = (types: readonly string[]): Pair[] =>
  (types.find((type) => !type.includes('::')) ?? '').split(',').map((name) => ({ name, value: '' }));

/** The form of an object: an entry, or dimensions with their values. */
export const ObjectForm = ({ types, onMade }: ObjectFormProps) => {
  const text = useText();
  const contentTypes = useContentTypes().filter(({ isDisplayed }) => isDisplayed);
  const [kind, setKind] = useState(
    types.find((type) => type.includes('::')) && !types.some((type) => !type.includes('::'))
      ? (types[0] ?? DIMENSIONS)
      : DIMENSIONS,
  );
  const [documentId, setDocumentId] = useState('');
  const [pairs, setPairs] = useState<Pair[]>(() => startOf(types));
  const [attempts, setAttempts] = useState(0);
  const form = useFocusOnFault(attempts);
  const isEntry = kind !== DIMENSIONS;
  const shown =
    pairs.length < MOST_DIMENSIONS && pairs.every(({ name }) => name !== '') ? [...pairs, { name: '', value: '' }] : pairs;
  const given = pairs.filter(({ name, value }) => name !== '' || value !== '');
  const nameFault = ({ name, value }: Pair, index: number): string | undefined => {
    if (name === '' && value === '' && given.length > 0) {
      return undefined;
    }
    return DIMENSION.test(name) && pairs.findIndex((pair) => pair.name === name) === index
      ? undefined
      : text('statistics.dimension.wrong');
  };
  const change = (index: number, changed: Partial<Pair>) =>
    setPairs(
      shown
        .map((pair, at) => (at === index ? { ...pair, ...changed } : pair))
        .filter(({ name, value }, at) => at === 0 || name !== '' || value !== ''),
    );
  const submit = () => {
    setAttempts(attempts + 1);
    if (isEntry) {
      if (documentId.trim() !== '') {
        onMade({ uid: kind, documentId: documentId.trim() });
      }
    } else if (given.length > 0 && pairs.every((pair, index) => nameFault(pair, index) === undefined)) {
      onMade(Object.fromEntries(given.map(({ name, value }) => [name, value])));
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
          error={attempts > 0 && documentId.trim() === '' ? text('statistics.object.documentId.missing') : undefined}
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
        shown.map((pair, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: what is typed is all that tells them apart
          <Grid.Root key={index} gap={4}>
            <Grid.Item col={6} xs={12} direction="column" alignItems="stretch">
              <Field.Root
                name={`dimension-${index}`}
                error={attempts > 0 && index < pairs.length ? nameFault(pair, index) : undefined}
              >
                <Field.Label>{text('statistics.dimension')}</Field.Label>
                <TextInput
                  value={pair.name}
                  placeholder="country"
                  autoComplete="off"
                  spellCheck={false}
                  onChange={(event) => change(index, { name: event.target.value })}
                />
                <Field.Error />
              </Field.Root>
            </Grid.Item>
            <Grid.Item col={6} xs={12} direction="column" alignItems="stretch">
              <Field.Root name={`dimension-value-${index}`}>
                <Field.Label>{text('statistics.value')}</Field.Label>
                <TextInput
                  value={pair.value}
                  placeholder="AT"
                  autoComplete="off"
                  onChange={(event) => change(index, { value: event.target.value })}
                />
              </Field.Root>
            </Grid.Item>
          </Grid.Root>
        ))
      )}
    </FormFrame>
  );
};
