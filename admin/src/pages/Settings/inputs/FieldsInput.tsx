import { Flex, MultiSelect, MultiSelectOption, Typography } from '@strapi/design-system';
import { useText } from '../../../translations/useText';
import type { InputProps } from './inputProps';

interface FieldsInputProps extends InputProps<string[]> {
  choices: readonly string[];
}

/** Some of a type’s fields, by the names that the API gives them. */
export const FieldsInput = ({ value, choices, isDisabled, onChange }: FieldsInputProps) => {
  const text = useText();
  return (
    <Flex direction="column" alignItems="stretch" gap={1}>
      <MultiSelect
        // The names are below: the design system's tags are buttons that have none.
        customizeContent={(chosen) => text('settings.fields', { count: chosen?.length ?? 0 })}
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
      {value.length > 0 && (
        <Typography variant="pi" textColor="neutral600" style={{ overflowWrap: 'anywhere' }}>
          {value.join(', ')}
        </Typography>
      )}
    </Flex>
  );
};
