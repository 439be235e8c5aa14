import { Field, Textarea, TextInput } from '@strapi/design-system';
import { isReference, referenceOf } from '../../../format/reference';
import type { Text } from '../../../translations/useText';
import { useText } from '../../../translations/useText';

/** What domains and metrics are called by. */
export interface Naming {
  name: string;
  ref: string;
  description: string;
}

/** What is wrong with what something is called by, by field; nothing where all is well. */
export const namingFaults = ({ name, ref }: Naming, text: Text): { name?: string; ref?: string } => ({
  ...(name.trim() === '' && { name: text('statistics.name.missing') }),
  ...(!isReference(ref) && { ref: text('statistics.ref.wrong') }),
});

interface NamedProps {
  value: Naming;
  /** Whether it is new: a reference id stays as it is. */
  isNew: boolean;
  hasDescription?: boolean;
  errorOf: (field: keyof Naming) => string | undefined;
  onChange: (change: Partial<Naming>) => void;
}

/** The inputs of what something is called by. While nothing else was typed, the reference id follows the name. */
export const Named = ({ value, isNew, hasDescription = true, errorOf, onChange }: NamedProps) => {
  const text = useText();
  const { name, ref, description } = value;
  const rename = (typed: string) =>
    onChange({ name: typed, ...(isNew && (ref === '' || ref === referenceOf(name)) && { ref: referenceOf(typed) }) });
  return (
    <>
      <Field.Root name="name" required error={errorOf('name')}>
        <Field.Label>{text('statistics.name')}</Field.Label>
        <TextInput value={name} autoComplete="off" onChange={(event) => rename(event.target.value)} />
        <Field.Error />
      </Field.Root>
      <Field.Root name="ref" required error={errorOf('ref')} hint={text(isNew ? 'statistics.ref.hint' : 'statistics.ref.kept')}>
        <Field.Label>{text('statistics.ref')}</Field.Label>
        <TextInput
          value={ref}
          disabled={!isNew}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => onChange({ ref: event.target.value })}
        />
        <Field.Hint />
        <Field.Error />
      </Field.Root>
      {hasDescription && (
        <Field.Root name="description" error={errorOf('description')}>
          <Field.Label>{text('statistics.description')}</Field.Label>
          <Textarea value={description} onChange={(event) => onChange({ description: event.target.value })} />
          <Field.Error />
        </Field.Root>
      )}
    </>
  );
};
