import { NumberInput, type NumberInputProps } from '@strapi/design-system';
import { useState } from 'react';
import { useIntl } from 'react-intl';

interface NumberFieldProps extends Omit<NumberInputProps, 'value' | 'onValueChange' | 'onChange' | 'locale'> {
  /** `''` while the input is empty. */
  value: number | '';
  onChange: (value: number | '') => void;
}

/**
 * The design system’s input for numbers, in the administrator’s notation. It keeps what is typed and does not notice when its value is
 * set from elsewhere, so then it is made anew.
 */
export const NumberField = ({ value, onChange, ...props }: NumberFieldProps) => {
  const { locale } = useIntl();
  const [typed, setTyped] = useState({ value, revision: 0 });
  if (typed.value !== value) {
    setTyped({ value, revision: typed.revision + 1 });
  }
  return (
    <NumberInput
      key={typed.revision}
      {...props}
      locale={locale}
      value={value === '' ? undefined : value}
      onValueChange={(next = Number.NaN) => {
        const given = Number.isNaN(next) ? '' : next;
        setTyped((last) => ({ ...last, value: given }));
        onChange(given);
      }}
    />
  );
};
