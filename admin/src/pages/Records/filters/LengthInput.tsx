import { Field, NumberInput } from '@strapi/design-system';
import { type Filters, useField } from '@strapi/strapi/admin';
import { useText } from '../../../translations/useText';

/** A length of time to compare with: typed in seconds, kept in milliseconds. */
export const LengthInput = ({ name, 'aria-label': label }: Filters.ValueInputProps) => {
  const text = useText();
  const { value, onChange } = useField<string | undefined>(name);
  const seconds = Number(value) / 1_000;
  return (
    <Field.Root hint={text('records.filter.seconds')}>
      <NumberInput
        aria-label={label}
        value={value && Number.isFinite(seconds) ? seconds : undefined}
        onValueChange={(typed) => onChange(name, typed === undefined ? undefined : String(Math.round(typed * 1_000)))}
      />
      <Field.Hint />
    </Field.Root>
  );
};
