import { Box, Field, Flex, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import type { RATE_TEXTS } from '../../../format/settingTexts';
import { rateParts } from '../../../format/settingWords';
import { useText } from '../../../translations/useText';
import type { GroupProps, InputProps } from './inputProps';
import { NumberField } from './NumberField';

type Unit = keyof typeof UNIT_TEXTS;

const UNIT_TEXTS = {
  second: 'settings.rate.per.second',
  minute: 'settings.rate.per.minute',
  hour: 'settings.rate.per.hour',
  day: 'settings.rate.per.day',
} as const satisfies Record<keyof typeof RATE_TEXTS, string>;

interface RateInputProps extends InputProps<string> {
  label: string;
  group: GroupProps;
  hasFault: boolean;
  /** A rate to begin with when there was none. */
  fallback: unknown;
}

/** So many in a time, or any number. */
export const RateInput = ({ value, fallback, label, group, hasFault, isDisabled, onChange }: RateInputProps) => {
  const text = useText();
  const { count, unit } = rateParts(value);
  const choose = (chosen: string) =>
    onChange(chosen === 'off' ? 'off' : `${unit === 'off' ? rateParts(fallback).count : count}/${chosen}`);
  return (
    <Flex role="group" {...group} gap={3}>
      {unit !== 'off' && (
        <Field.Root error={hasFault} flex="0 1 14rem">
          <NumberField
            aria-label={text('settings.rate.count', { setting: label })}
            aria-describedby={group['aria-describedby']}
            value={count === '' ? '' : Number(count)}
            disabled={isDisabled}
            onChange={(next) => onChange(`${next}/${unit}`)}
          />
        </Field.Root>
      )}
      <Box flex="0 1 20rem">
        <Field.Root>
          <SingleSelect
            aria-label={text('settings.rate.unit', { setting: label })}
            aria-describedby={group['aria-describedby']}
            value={unit}
            disabled={isDisabled}
            onChange={(chosen) => choose(String(chosen))}
          >
            {(Object.keys(UNIT_TEXTS) as Unit[]).map((one) => (
              <SingleSelectOption key={one} value={one}>
                {text(UNIT_TEXTS[one])}
              </SingleSelectOption>
            ))}
            <SingleSelectOption value="off">{text('settings.rate.off')}</SingleSelectOption>
          </SingleSelect>
        </Field.Root>
      </Box>
    </Flex>
  );
};
