import { Box, Button, Flex, IconButton, SingleSelect, SingleSelectOption, TextInput, Typography } from '@strapi/design-system';
import { Plus, Trash } from '@strapi/icons';
import type { SourceField } from '../../../../../contracts/trackers';
import { type FilterRow, OPERATORS } from '../../../format/trackerFilters';
import { useText } from '../../../translations/useText';
import { OPERATOR_TEXTS } from './trackerTexts';

interface ConditionsProps {
  /** Null where the filters say more than can be shown here. */
  rows: FilterRow[] | null;
  fields: SourceField[];
  error: string | undefined;
  onChange: (rows: FilterRow[]) => void;
}

const choicesOf = (field: SourceField | undefined): string[] | undefined =>
  field?.type === 'boolean' ? ['true', 'false'] : field?.values;

/** Which entries count: those of which all conditions hold. */
export const Conditions = ({ rows, fields, error, onChange }: ConditionsProps) => {
  const text = useText();
  if (rows === null) {
    return <Typography textColor="neutral600">{text('statistics.conditions.other')}</Typography>;
  }
  const change = (index: number, changed: Partial<FilterRow>) =>
    onChange(rows.map((row, at) => (at === index ? { ...row, ...changed } : row)));
  return (
    <Flex role="group" aria-label={text('statistics.conditions')} direction="column" alignItems="stretch" gap={2}>
      <Typography variant="pi" fontWeight="bold" textColor="neutral800">
        {text('statistics.conditions')}
      </Typography>
      {rows.map((row, index) => {
        const choices = choicesOf(fields.find(({ name }) => name === row.field));
        const label = text('statistics.conditions.value', { number: index + 1 });
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: what is chosen is all that tells them apart
          <Flex key={index} gap={2} wrap="wrap">
            <SingleSelect
              size="S"
              aria-label={text('statistics.conditions.field', { number: index + 1 })}
              value={row.field}
              onChange={(field) => change(index, { field: String(field), value: '' })}
            >
              {fields.map(({ name }) => (
                <SingleSelectOption key={name} value={name}>
                  {name}
                </SingleSelectOption>
              ))}
            </SingleSelect>
            <SingleSelect
              size="S"
              aria-label={text('statistics.conditions.operator', { number: index + 1 })}
              value={row.operator}
              onChange={(chosen) => change(index, { operator: OPERATORS.find((one) => one === chosen) ?? '$eq' })}
            >
              {OPERATORS.map((one) => (
                <SingleSelectOption key={one} value={one}>
                  {text(OPERATOR_TEXTS[one])}
                </SingleSelectOption>
              ))}
            </SingleSelect>
            <Box flex="1" minWidth="12rem">
              {choices ? (
                <SingleSelect
                  size="S"
                  aria-label={label}
                  value={row.value}
                  onChange={(value) => change(index, { value: String(value) })}
                >
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
                  onChange={(event) => change(index, { value: event.target.value })}
                />
              )}
            </Box>
            <IconButton
              size="S"
              variant="ghost"
              label={text('statistics.conditions.remove', { number: index + 1 })}
              onClick={() => onChange(rows.filter((_, at) => at !== index))}
            >
              <Trash />
            </IconButton>
          </Flex>
        );
      })}
      {error !== undefined && (
        <Typography variant="pi" textColor="danger600">
          {error}
        </Typography>
      )}
      <Flex>
        <Button
          size="S"
          variant="tertiary"
          startIcon={<Plus />}
          disabled={fields.length === 0}
          onClick={() => onChange([...rows, { field: fields[0]?.name ?? '', operator: '$eq', value: '' }])}
        >
          {text('statistics.conditions.add')}
        </Button>
      </Flex>
    </Flex>
  );
};
