import { EmptyStateLayout, Flex } from '@strapi/design-system';
import { EmptyDocuments } from '@strapi/icons/symbols';
import { useMemo } from 'react';
import type { SavedChart } from '../../../../../contracts/charts';
import { Card } from '../../../components/Card';
import { chartIn, type ShownChart } from '../../../format/chartAddress';
import { useCapability } from '../../../permissions';
import { useText } from '../../../translations/useText';
import { useDashboardAddress } from '../../Dashboard/address/useDashboardAddress';
import { ChartDays } from './ChartDays';
import { ChartTile } from './ChartTile';
import { DeleteChart } from './DeleteChart';
import { LookSwitch } from './LookSwitch';
import { MetricsInput } from './MetricsInput';
import { OfInput } from './OfInput';
import { PeriodInputs } from './PeriodInputs';
import { SaveChart } from './SaveChart';

interface ChartBuilderProps {
  /** What it shows while its address names nothing. */
  metrics: readonly string[];
  /** The saved chart that is open. */
  saved?: SavedChart;
}

const NONE: readonly string[] = [];

/** The chart that an address asks for. @param metrics where it names none */
export const useShownChart = (metrics: readonly string[] = NONE): ShownChart => {
  const { address } = useDashboardAddress();
  const text = address.toString();
  return useMemo(() => chartIn(new URLSearchParams(text), metrics), [text, metrics]);
};

/** A chart, and all that can be chosen of it, which is kept in the address. */
export const ChartBuilder = ({ metrics, saved }: ChartBuilderProps) => {
  const text = useText();
  const { isAllowed: mayEdit } = useCapability('edit-metrics');
  const { look, question } = useShownChart(metrics);
  const isThere = question.metrics.length > 0;
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Card>
        <Flex direction="column" alignItems="stretch" gap={4}>
          <MetricsInput chosen={question.metrics} />
          <Flex gap={4} wrap="wrap" alignItems="flex-end">
            <PeriodInputs question={question} />
            {isThere && <OfInput question={question} />}
          </Flex>
          <ChartDays />
        </Flex>
      </Card>
      {isThere ? (
        <ChartTile
          title={saved?.name ?? text('statistics.chart')}
          fileName="chart"
          look={look}
          question={question}
          actions={
            <>
              <LookSwitch look={look} />
              {mayEdit && <SaveChart chart={{ look, question }} {...(saved && { saved })} />}
              {mayEdit && saved && <DeleteChart chart={saved} />}
            </>
          }
        />
      ) : (
        <EmptyStateLayout icon={<EmptyDocuments width="16rem" />} content={text('statistics.chart.start')} />
      )}
    </Flex>
  );
};
