import { Box, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { DashboardFiltered } from '../../../../../contracts/dashboard';
import type { FilterReason } from '../../../../../contracts/events';
import { BarChart } from '../../../components/BarChart/BarChart';
import type { BarColor } from '../../../components/BarChart/bars';
import { useText } from '../../../translations/useText';
import { type FilteredWords, filteredPeriods } from './filteredSheets';

/** Told apart by colour; the tables below tell the same without it. */
const COLORS: Record<FilterReason, BarColor> = {
  bot: 'primary600',
  prefetch: 'secondary500',
  'opt-out': 'success500',
  excluded: 'warning500',
  'double-click': 'alternative500',
  throttled: 'danger500',
  untracked: 'neutral500',
  invalid: 'neutral300',
};

interface FilteredChartProps {
  answer: DashboardFiltered;
  words: FilteredWords;
}

/** What was not counted, by day and reason; the reasons of which there was nothing are left out. */
export const FilteredChart = ({ answer: { days, reasons }, words }: FilteredChartProps) => {
  const text = useText();
  const { formatNumber } = useIntl();
  const shown = reasons.filter(({ count }) => count > 0);
  const groups = filteredPeriods({ days, reasons: shown }).map(({ start, counts }) => ({
    key: start,
    label: words.period(start, 'short'),
    title: [
      words.period(start),
      ...counts.map((count, index) => {
        const reason = shown[index]?.reason;
        return reason === undefined || count === 0 ? '' : `${words.reason(reason)}: ${formatNumber(count)}`;
      }),
    ]
      .filter(Boolean)
      .join('\n'),
    counts,
  }));
  return (
    <Flex direction="column" alignItems="stretch" gap={2} aria-hidden>
      <Flex gap={4} wrap="wrap">
        {shown.map(({ reason }) => (
          <Flex key={reason} gap={2}>
            <Box background={COLORS[reason]} width="1rem" height="1rem" hasRadius />
            <Typography variant="pi" textColor="neutral600">
              {words.reason(reason)}
            </Typography>
          </Flex>
        ))}
      </Flex>
      <BarChart
        groups={groups}
        colors={shown.map(({ reason }) => COLORS[reason])}
        across={text('chart.day')}
        upwards={text('chart.count')}
      />
    </Flex>
  );
};
