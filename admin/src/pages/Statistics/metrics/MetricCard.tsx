import { Box, Flex, Link, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import { styled } from 'styled-components';
import type { ChartSeries } from '../../../../../contracts/charts';
import type { Metric } from '../../../../../contracts/statistics';
import { Card } from '../../../components/Card';
import { Skeleton } from '../../../components/Skeleton';
import { useDayTexts } from '../../../components/sheet/useDayTexts';
import { useText } from '../../../translations/useText';
import { Sparkline } from '../../../widgets/Sparkline';
import { metricPath } from '../paths';
import { useMetrics } from '../useMetrics';

/** The whole sheet leads to the metric. */
const Linked = styled(Card)`
  position: relative;
  height: 100%;

  &:hover {
    background: ${({ theme }) => theme.colors.neutral100};
  }

  a::after {
    content: '';
    position: absolute;
    inset: 0;
  }
`;

interface MetricCardProps {
  metric: Metric;
  dates: readonly string[];
  series: ChartSeries | undefined;
  /** Whether there is an answer. */
  isThere: boolean;
}

/** A metric with its newest value and the line of its last days. */
export const MetricCard = ({ metric, dates, series, isThere }: MetricCardProps) => {
  const text = useText();
  const { date: dayText, whole: wholeDay } = useDayTexts();
  const { name, whole } = useMetrics().metricOf(metric.metric);
  const values = series?.values ?? [];
  const newest = values.findLastIndex((value) => value !== null);
  const value = values[newest] ?? null;
  const says = values.flatMap((one, index) => (one === null ? [] : [`${wholeDay(dates[index] ?? '')}: ${whole(one)}`]));
  return (
    <Linked padding={4} data-metric={metric.metric}>
      <Flex direction="column" alignItems="stretch" gap={2} height="100%" justifyContent="space-between">
        <Box minWidth={0}>
          <Link tag={NavLink} to={metricPath(metric.metric)}>
            {name}
          </Link>
          <Typography variant="pi" tag="p" textColor="neutral600" style={{ overflowWrap: 'anywhere' }}>
            {metric.metric}
          </Typography>
        </Box>
        {!isThere ? (
          <Skeleton widths={[40, 100]} />
        ) : value === null ? (
          <Typography textColor="neutral600">{text('statistics.none30')}</Typography>
        ) : (
          <Box>
            <Flex gap={2} alignItems="baseline" wrap="wrap" paddingBottom={2}>
              <Typography variant="beta" tag="p" data-testid="newest">
                {whole(value)}
              </Typography>
              <Typography variant="pi" textColor="neutral600">
                {dayText(dates[newest] ?? '')}
              </Typography>
            </Flex>
            <Sparkline values={values} says={text('statistics.spark', { values: says.join(', ') })} />
          </Box>
        )}
      </Flex>
    </Linked>
  );
};
