import { Box, Flex, IconButton, SingleSelect, SingleSelectOption, TextInput } from '@strapi/design-system';
import { Trash } from '@strapi/icons';
import type { SourceField } from '../../../../../contracts/trackers';
import { type FilterRow, OPERATORS } from '../../../format/trackerFilters';
import { useText } from '../../../translations/useText';
import { OPERATOR_TEXTS } from './trackerTexts';

interface ConditionProps {
  row: FilterRow;
  /** From 1 on. */
  number: number;
  fields: SourceField[];
  onChange: (changed: Partial<FilterRow>) => void;
  onRemove: () => void;
}

const choicesOf = (field: SourceField | undefined): string[] | undefined =>
  field?.type === 'boolean' ? ['true', 'false'] : field?.values;

/** One condition: a field, how it is compared, and with what. */
export const Condition = ({ row, number, fields, onChange, onRemove }: ConditionProps) => {
  const text = useText();
  const choices = choicesOf(fields.find(({ name }) => name === row.field));
  const label = text('statistics.conditions.value', { number });
  return (
    <Flex gap={2} wrap="wrap">
      <SingleSelect
        size="S"
        aria-label={text('statistics.conditions.field', { number })}
        value={row.field}
        onChange={(field) => onChange({ field: String(field), value: '' })}
      >
        {fields.map(({ name }) => (
          <SingleSelectOption key={name} value={name}>
            {name}
          </SingleSelectOption>
        ))}
      </SingleSelect>
      <SingleSelect
        size="S"
        aria-label={text('statistics.conditions.operator', { number })}
        value={row.operator}
        onChange={(chosen) => onChange({ operator: OPERATORS.find((one) => one === chosen) ?? '$eq' })}
      >
        {OPERATORS.map((one) => (
          <SingleSelectOption key={one} value={one}>
            {text(OPERATOR_TEXTS[one])}
          </SingleSelectOption>
        ))}
      </SingleSelect>
      <Box flex="1" minWidth="12rem">
        {choices ? (
          <SingleSelect size="S" aria-label={label} value={row.value} onChange={(value) => onChange({ value: String(value) })}>
            {choices.map((one) => (
              <SingleSelectOption key={one} value={one}>
                {one}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        ) : (
          <TextInput
            size="S"
            aria-label={label}
            value={row.value}
            autoComplete="off"
            onChange={(event) => onChange({ value: event.target.value })}
          />
        )}
      </Box>
      <IconButton size="S" variant="ghost" label={text('statistics.conditions.remove', { number })} onClick={onRemove}>
        <Trash />
      </IconButton>
    </Flex>
  );
};
