import { Box, Combobox, ComboboxOption, Field, Flex, Tag } from '@strapi/design-system';
import { Cross } from '@strapi/icons';
import { useState } from 'react';
import { MOST_CHART_METRICS } from '../../../../../contracts/charts';
import { useText } from '../../../translations/useText';
import { useDashboardAddress } from '../../Dashboard/address/useDashboardAddress';
import { useMetrics } from '../useMetrics';

/** The same object at each render, because the list forgets which option the arrow keys have reached when it is given another. */
const AUTOCOMPLETE = { type: 'list', filter: 'contains' } as const;

/** The metrics of a chart: what is chosen, and what can be added by typing its name. */
export const MetricsInput = ({ chosen }: { chosen: readonly string[] }) => {
  const text = useText();
  const { all, metricOf } = useMetrics();
  const { change } = useDashboardAddress();
  const [added, setAdded] = useState(0);
  const others = all.filter(({ metric }) => !chosen.includes(metric.metric));
  const choose = (metrics: readonly string[]) => change({ metrics: metrics.join(',') });
  return (
    <Field.Root name="metrics">
      <Field.Label>{text('statistics.tab.metrics')}</Field.Label>
      <Flex gap={2} wrap="wrap" alignItems="center">
        {chosen.map((name) => (
          <Tag
            key={name}
            icon={<Cross aria-hidden />}
            label={text('statistics.metric.remove', { name: metricOf(name).fullName })}
            disabled={chosen.length === 1}
            onClick={() => choose(chosen.filter((one) => one !== name))}
          >
            {metricOf(name).fullName}
          </Tag>
        ))}
        <Box minWidth="22rem" flex="1">
          <Combobox
            // It is emptied by being another.
            key={added}
            size="S"
            autocomplete={AUTOCOMPLETE}
            clearLabel={text('range.clear')}
            noOptionsMessage={(search) => text('list.notFound', { search })}
            placeholder={text('statistics.metric.add')}
            disabled={chosen.length >= MOST_CHART_METRICS || others.length === 0}
            onChange={(name) => {
              if (name) {
                setAdded(added + 1);
                choose([...chosen, String(name)]);
              }
            }}
          >
            {others.map(({ metric, fullName }) => (
              <ComboboxOption key={metric.metric} value={metric.metric} textValue={fullName}>
                {fullName}
              </ComboboxOption>
            ))}
          </Combobox>
        </Box>
      </Flex>
    </Field.Root>
  );
};
