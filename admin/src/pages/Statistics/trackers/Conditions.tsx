import { Button, Flex, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import type { SourceField } from '../../../../../contracts/trackers';
import type { FilterRow } from '../../../format/trackerFilters';
import { useText } from '../../../translations/useText';
import { Condition } from './Condition';

interface ConditionsProps {
  /** Null where the filters say more than can be shown here. */
  rows: FilterRow[] | null;
  fields: SourceField[];
  error: string | undefined;
  onChange: (rows: FilterRow[]) => void;
}

/** Which entries count: those of which all conditions hold. */
export const Conditions = ({ rows, fields, error, onChange }: ConditionsProps) => {
  const text = useText();
  if (rows === null) {
    return <Typography textColor="neutral600">{text('statistics.conditions.other')}</Typography>;
  }
  return (
    <Flex role="group" aria-label={text('statistics.conditions')} direction="column" alignItems="stretch" gap={2}>
      <Typography variant="pi" fontWeight="bold" textColor="neutral800">
        {text('statistics.conditions')}
      </Typography>
      {rows.map((row, index) => (
        <Condition
          // biome-ignore lint/suspicious/noArrayIndexKey: what is chosen is all that tells them apart
          key={index}
          row={row}
          number={index + 1}
          fields={fields}
          onChange={(changed) => onChange(rows.map((one, at) => (at === index ? { ...one, ...changed } : one)))}
          onRemove={() => onChange(rows.filter((_, at) => at !== index))}
        />
      ))}
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
