import { SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useText } from '../../../translations/useText';
import type { InputProps } from './inputProps';

interface PolicyInputProps extends InputProps<string> {
  policies: string[];
}

/** One of the app’s policies, or none. */
export const PolicyInput = ({ value, policies, isDisabled, onChange }: PolicyInputProps) => {
  const text = useText();
  // One that the app no longer has is shown, too.
  const known = value === '' || policies.includes(value) ? policies : [value, ...policies];
  return (
    <SingleSelect
      value={value}
      placeholder={text('settings.none')}
      clearLabel={text('settings.clear')}
      disabled={isDisabled}
      onChange={(policy) => onChange(String(policy))}
      onClear={() => onChange('')}
    >
      {known.map((policy) => (
        <SingleSelectOption key={policy} value={policy}>
          {policy}
        </SingleSelectOption>
      ))}
    </SingleSelect>
  );
};
