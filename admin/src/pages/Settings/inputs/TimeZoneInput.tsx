import { Combobox, ComboboxOption } from '@strapi/design-system';
import { useMemo } from 'react';
import { useText } from '../../../translations/useText';
import type { InputProps } from './inputProps';

/** The same object at each render, because the list forgets which option the arrow keys have reached when it is given another. */
const AUTOCOMPLETE = { type: 'list', filter: 'contains' } as const;

/** A time zone, written or chosen of those that the browser knows. It does not list UTC, nor what a zone was called before. */
export const TimeZoneInput = ({ value, isDisabled, onChange }: InputProps<string>) => {
  const text = useText();
  const zones = useMemo(() => [...new Set(['UTC', ...Intl.supportedValuesOf('timeZone')])].sort(), []);
  return (
    <Combobox
      autocomplete={AUTOCOMPLETE}
      allowCustomValue
      value={value}
      textValue={value}
      placeholder="Europe/Berlin"
      clearLabel={text('settings.clear')}
      disabled={isDisabled}
      noOptionsMessage={() => text('settings.fault.timeZone')}
      onTextValueChange={(typed) => onChange(typed ?? '')}
      onChange={(zone) => zone && onChange(zone)}
      onClear={() => onChange('')}
    >
      {zones.map((zone) => (
        <ComboboxOption key={zone} value={zone}>
          {zone}
        </ComboboxOption>
      ))}
    </Combobox>
  );
};
