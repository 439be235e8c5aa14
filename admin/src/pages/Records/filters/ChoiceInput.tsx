import { Combobox, ComboboxOption } from '@strapi/design-system';
import { type Filters, useField } from '@strapi/strapi/admin';
import { useText } from '../../../translations/useText';

/** A filter's value, chosen among those that there are; where a site has its own, any other can be typed. */
export const ChoiceInput = ({ name, options = [], type, 'aria-label': label }: Filters.ValueInputProps) => {
  const text = useText();
  const { value, onChange } = useField<string | undefined>(name);
  const choices = options.map((option) => (typeof option === 'string' ? { value: option, label: option } : option));
  const isOther = value !== undefined && value !== '' && !choices.some((choice) => choice.value === value);
  const isFree = type === 'string' && choices.length > 0;
  return (
    <Combobox
      aria-label={label}
      value={value}
      creatable={isFree}
      createMessage={(typed) => text('records.filter.other', { value: typed })}
      onCreateOption={(typed) => onChange(name, typed)}
      onChange={(chosen) => onChange(name, chosen)}
      onClear={() => onChange(name, undefined)}
    >
      {[...choices, ...(isOther && isFree ? [{ value, label: value }] : [])].map((choice) => (
        <ComboboxOption key={choice.value} value={choice.value}>
          {choice.label ?? choice.value}
        </ComboboxOption>
      ))}
    </Combobox>
  );
};
