import { Box, Grid } from '@strapi/design-system';
import type { Metric } from '../../../../../contracts/statistics';
import { useInsightChartQuery } from '../../../api/charts';
import { ASKED_ANEW, useAnswer } from '../../../api/useAnswer';
import { SLOW_MS } from '../../../api/useLive';
import { StaleNotice } from '../../../components/StaleNotice';
import { MetricCard } from './MetricCard';

/** Metrics with the line of their last 30 days, asked for together. */
export const MetricCards = ({ metrics }: { metrics: Metric[] }) => {
  const question = { metrics: metrics.map(({ metric }) => metric), range: '30d', compare: 'none' } as const;
  const { data, error, isOld } = useAnswer(useInsightChartQuery(question, ASKED_ANEW), SLOW_MS);
  return (
    <Box paddingBottom={4} aria-busy={isOld || (data === undefined && !error)}>
      {Boolean(error) && <StaleNotice />}
      <Grid.Root gap={{ initial: 3, medium: 4 }}>
        {metrics.map((metric) => (
          <Grid.Item key={metric.metric} col={3} s={6} xs={12} direction="column" alignItems="stretch" minWidth={0}>
            <MetricCard
              metric={metric}
              dates={data?.dates ?? []}
              series={data?.series.find((one) => one.metric === metric.metric)}
              isThere={data !== undefined}
            />
          </Grid.Item>
        ))}
      </Grid.Root>
    </Box>
  );
};
