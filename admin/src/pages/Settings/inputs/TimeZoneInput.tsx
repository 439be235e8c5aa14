import { Combobox, ComboboxOption } from '@strapi/design-system';
import { useMemo } from 'react';
import { useText } from '../../../translations/useText';
import type { InputProps } from './inputProps';

/** The time zones that the browser knows. It does not list UTC, nor what a zone was called before. */
export const TimeZoneInput = ({ value, isDisabled, onChange }: InputProps<string>) => {
  const text = useText();
  const zones = useMemo(() => [...new Set(['UTC', ...Intl.supportedValuesOf('timeZone'), value])].sort(), [value]);
  return (
    <Combobox
      key={value}
      autocomplete={{ type: 'list', filter: 'contains' }}
      value={value}
      disabled={isDisabled}
      noOptionsMessage={() => text('settings.timeZone.unknown')}
      onChange={(zone) => zone && onChange(zone)}
    >
      {zones.map((zone) => (
        <ComboboxOption key={zone} value={zone}>
          {zone}
        </ComboboxOption>
      ))}
    </Combobox>
  );
};
