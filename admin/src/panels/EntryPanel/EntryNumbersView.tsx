import { Flex } from '@strapi/design-system';
import type { TrackedEntryNumbers } from '../../../../contracts/reports';
import { CountsChart } from '../../components/CountsChart';
import { ChartLegend } from '../../components/CountsChart/ChartLegend';
import { CountsTable } from '../../components/CountsChart/CountsTable';
import { useText } from '../../translations/useText';
import { PeriodsTable } from './PeriodsTable';
import { ViewedAt } from './ViewedAt';

const HEIGHT_PX = 110;

/** The numbers of an entry that has been viewed. */
export const EntryNumbersView = ({ numbers }: { numbers: TrackedEntryNumbers }) => {
  const text = useText();
  const { series, timeZone, firstViewedAt, lastViewedAt } = numbers;
  const hasRecentViews = series.some(({ views }) => views > 0);
  return (
    <Flex direction="column" alignItems="stretch" gap={4} width="100%" data-testid="insight-entry-numbers">
      <PeriodsTable numbers={numbers} />
      {hasRecentViews && (
        <Flex direction="column" alignItems="stretch" gap={1}>
          <CountsChart points={series} bucket="day" timeZone={timeZone} height={HEIGHT_PX} isSmall />
          <CountsTable points={series} bucket="day" timeZone={timeZone} caption={text('panel.caption')} />
          <Flex justifyContent="center">
            <ChartLegend />
          </Flex>
        </Flex>
      )}
      <Flex tag="dl" direction="column" alignItems="stretch" gap={1}>
        <ViewedAt name={text('panel.first')} at={firstViewedAt} />
        <ViewedAt name={text('panel.last')} at={lastViewedAt} />
      </Flex>
    </Flex>
  );
};
