import { Box, Flex, Grid } from '@strapi/design-system';
import { type DashboardOverview, METRICS, type Metric } from '../../../../../contracts/dashboard';
import type { Answer } from '../../../api/useAnswer';
import { Card } from '../../../components/Card';
import { Skeleton } from '../../../components/Skeleton';
import { StaleNotice } from '../../../components/StaleNotice';
import { useText } from '../../../translations/useText';
import { BasisNotice } from '../tile/BasisNotice';
import { useReportPart } from '../tile/reportContext';
import { TileError } from '../tile/TileError';
import { MetricTile } from './MetricTile';
import { useFiguresSheet } from './useFiguresSheet';

interface FiguresSectionProps {
  answer: Answer<DashboardOverview>;
  metric: Metric;
  onChoose: (metric: Metric) => void;
}

/** The figures of the range, each on a sheet of its own. */
export const FiguresSection = ({ answer, metric, onChoose }: FiguresSectionProps) => {
  const { data, error, isOld, refetch } = answer;
  const text = useText();
  const sheetOf = useFiguresSheet();
  useReportPart('figures', answer, data && sheetOf(data));
  if (data === undefined && error) {
    return (
      <Card>
        <TileError error={error} onRetry={refetch} />
      </Card>
    );
  }
  return (
    <Box
      role="region"
      aria-label={text('metric.title')}
      aria-busy={isOld || data === undefined}
      style={{ opacity: isOld ? 0.5 : 1 }}
    >
      <Flex direction="column" alignItems="stretch" gap={4}>
        {Boolean(error) && <StaleNotice />}
        {data && <BasisNotice basis={data.basis} />}
        <Grid.Root gap={{ initial: 3, medium: 4 }}>
          {METRICS.map((name) => (
            <Grid.Item key={name} col={3} s={6} xs={6} direction="column" alignItems="stretch" minWidth={0}>
              {data ? (
                <MetricTile
                  metric={name}
                  now={data.now}
                  before={data.before}
                  isChosen={name === metric}
                  onChoose={() => onChoose(name)}
                />
              ) : (
                <Card padding={{ initial: 3, medium: 5 }}>
                  <Skeleton widths={[60, 40, 80]} />
                </Card>
              )}
            </Grid.Item>
          ))}
        </Grid.Root>
      </Flex>
    </Box>
  );
};
