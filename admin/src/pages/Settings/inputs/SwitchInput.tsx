import { Box, Toggle } from '@strapi/design-system';
import { useText } from '../../../translations/useText';
import type { InputProps } from './inputProps';

export const SwitchInput = ({ value, isDisabled, onChange }: InputProps<boolean>) => {
  const text = useText();
  return (
    <Box maxWidth="32rem">
      <Toggle
        onLabel={text('settings.on')}
        offLabel={text('settings.off')}
        checked={value}
        disabled={isDisabled}
        onChange={(event) => onChange(event.target.checked)}
      />
    </Box>
  );
};
