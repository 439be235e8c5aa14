import { Combobox, ComboboxOption, Field, TextInput } from '@strapi/design-system';
import type { DashboardFilter } from '../../../../../contracts/dashboard';
import { useText } from '../../../translations/useText';
import { FILTER_TEXTS } from './filterTexts';
import { useFilterWords } from './useFilterWords';
import { useValueChoices } from './useValueChoices';

interface ValueInputProps {
  filter: DashboardFilter;
  value: string | undefined;
  onChange: (value: string | undefined) => void;
}

/** A filter's value, chosen among those that there are in the range; a path is typed. */
export const ValueInput = ({ filter, value, onChange }: ValueInputProps) => {
  const text = useText();
  const wordsOf = useFilterWords();
  const { choices, isLoading } = useValueChoices(filter);
  const label = text(FILTER_TEXTS[filter]);
  if (filter === 'path') {
    return (
      <Field.Root hint={text('filter.path.hint')}>
        <Field.Label>{label}</Field.Label>
        <TextInput size="S" value={value ?? ''} placeholder="/articles/*" onChange={({ target }) => onChange(target.value)} />
        <Field.Hint />
      </Field.Root>
    );
  }
  const isOther = value !== undefined && value !== '' && !choices.some((choice) => choice.value === value);
  return (
    <Field.Root>
      <Field.Label>{label}</Field.Label>
      <Combobox
        size="S"
        value={value ?? ''}
        placeholder={text('filter.choose')}
        loading={isLoading}
        loadingMessage={text('loading')}
        noOptionsMessage={() => text('filter.none')}
        onChange={(chosen) => onChange(chosen)}
        onClear={() => onChange(undefined)}
      >
        {[...(isOther ? [{ value, label: wordsOf(filter, value) }] : []), ...choices].map((choice) => (
          <ComboboxOption key={choice.value} value={choice.value}>
            {choice.label}
          </ComboboxOption>
        ))}
      </Combobox>
    </Field.Root>
  );
};
