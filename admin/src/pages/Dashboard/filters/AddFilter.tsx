import { Box, Button, Field, Flex, Popover, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { Filter } from '@strapi/icons';
import { type FormEvent, useState } from 'react';
import { DASHBOARD_FILTERS, type DashboardFilter } from '../../../../../contracts/dashboard';
import { useText } from '../../../translations/useText';
import { useDashboardQuestion } from '../address/useDashboardQuestion';
import { FILTER_TEXTS } from './filterTexts';
import { ValueInput } from './ValueInput';

const FilterForm = ({ onChosen }: { onChosen: () => void }) => {
  const text = useText();
  const { filters, ask } = useDashboardQuestion();
  const [filter, chooseFilter] = useState<DashboardFilter>('type');
  const [value, setValue] = useState<string | undefined>(filters.type);
  const choose = (chosen: string | number) => {
    const one = DASHBOARD_FILTERS.find((name) => name === chosen);
    if (one) {
      chooseFilter(one);
      setValue(filters[one]);
    }
  };
  const apply = (event: FormEvent) => {
    event.preventDefault();
    const wanted = value?.trim();
    if (wanted) {
      onChosen();
      ask({ [filter]: wanted });
    }
  };
  return (
    <Flex tag="form" onSubmit={apply} direction="column" alignItems="stretch" gap={3} padding={4} minWidth="28rem">
      <Field.Root>
        <Field.Label>{text('filter.by')}</Field.Label>
        <SingleSelect size="S" value={filter} onChange={choose}>
          {DASHBOARD_FILTERS.map((name) => (
            <SingleSelectOption key={name} value={name}>
              {text(FILTER_TEXTS[name])}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Field.Root>
      <ValueInput key={filter} filter={filter} value={value} onChange={setValue} />
      <Button type="submit" size="L" fullWidth disabled={!value?.trim()}>
        {text('filter.apply')}
      </Button>
    </Flex>
  );
};

/** Filters the numbers by one thing more. */
export const AddFilter = () => {
  const text = useText();
  const [isOpen, open] = useState(false);
  return (
    <Popover.Root open={isOpen} onOpenChange={open}>
      <Popover.Trigger>
        <Button variant="tertiary" size="S" startIcon={<Filter />}>
          {text('filter.add')}
        </Button>
      </Popover.Trigger>
      <Popover.Content align="start" aria-label={text('filter.add')}>
        <Box>
          <FilterForm onChosen={() => open(false)} />
        </Box>
      </Popover.Content>
    </Popover.Root>
  );
};
