import { Box, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { SETTING_UNITS } from '../../../format/settingTexts';
import type { InputProps } from './inputProps';
import { NumberField } from './NumberField';

/** A number, with its unit where it has one. */
export const CountInput = ({ name, value, isDisabled, onChange }: InputProps<number | ''>) => {
  const { formatNumberToParts } = useIntl();
  const unit = SETTING_UNITS[name];
  const parts = unit ? formatNumberToParts(Number(value), { style: 'unit', unit, unitDisplay: 'long' }) : [];
  return (
    <Flex gap={3}>
      <Box flex="0 1 20rem">
        <NumberField value={value} disabled={isDisabled} onChange={onChange} />
      </Box>
      {parts.map(
        (part) =>
          part.type === 'unit' && (
            <Typography key={part.type} textColor="neutral600">
              {part.value}
            </Typography>
          ),
      )}
    </Flex>
  );
};
