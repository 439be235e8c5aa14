import { MultiSelect, MultiSelectOption } from '@strapi/design-system';
import { useText } from '../../../translations/useText';
import type { InputProps } from './inputProps';

interface FieldsInputProps extends InputProps<string[]> {
  choices: readonly string[];
}

/** Some of a type’s fields, by the names that the API gives them. */
export const FieldsInput = ({ value, choices, isDisabled, onChange }: FieldsInputProps) => {
  const text = useText();
  return (
    <MultiSelect
      withTags
      value={value}
      placeholder={text('settings.none')}
      clearLabel={text('settings.clear')}
      disabled={isDisabled}
      onChange={onChange}
      onClear={() => onChange([])}
    >
      {choices.map((field) => (
        <MultiSelectOption key={field} value={field}>
          {field}
        </MultiSelectOption>
      ))}
    </MultiSelect>
  );
};
