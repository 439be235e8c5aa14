import { Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';

const NONE = 'none:';

interface ChoiceProps {
  name: string;
  label: string;
  hint?: string;
  error: string | undefined;
  value: string;
  options: { value: string; label: string }[];
  /** What is said of choosing none of them, where that can be chosen. */
  none?: string;
  onChange: (value: string) => void;
}

/** One of several, with what is wrong below it. */
export const Choice = ({ name, label, hint, error, value, options, none, onChange }: ChoiceProps) => (
  <Field.Root name={name} required={none === undefined} error={error} hint={hint}>
    <Field.Label>{label}</Field.Label>
    <SingleSelect
      value={value === '' && none !== undefined ? NONE : value}
      onChange={(chosen) => chosen !== value && onChange(chosen === NONE ? '' : String(chosen))}
    >
      {none !== undefined && <SingleSelectOption value={NONE}>{none}</SingleSelectOption>}
      {options.map((option) => (
        <SingleSelectOption key={option.value} value={option.value}>
          {option.label}
        </SingleSelectOption>
      ))}
    </SingleSelect>
    {hint !== undefined && <Field.Hint />}
    <Field.Error />
  </Field.Root>
);
