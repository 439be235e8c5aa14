import { EmptyStateLayout, Flex, Typography } from '@strapi/design-system';
import type { Overview } from '../../../../contracts/reports';
import { Card } from '../../components/Card';
import { CountsChart } from '../../components/CountsChart';
import { ChartLegend } from '../../components/CountsChart/ChartLegend';
import { CountsTable } from '../../components/CountsChart/CountsTable';
import { useText } from '../../translations/useText';
import { RANGE_NAMES } from './rangeTexts';

const HEIGHT_PX = 320;

/** The range's line of views and visitors. */
export const SeriesCard = ({ overview: { span, series } }: { overview: Overview }) => {
  const text = useText();
  const isEmpty = series.every(({ views, visitors }) => views === 0 && visitors === 0);
  return (
    <Card>
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Flex justifyContent="space-between" gap={4} wrap="wrap">
          <Typography variant="delta" tag="h2">
            {text('chart.title')}
          </Typography>
          {!isEmpty && <ChartLegend />}
        </Flex>
        {isEmpty ? (
          <EmptyStateLayout shadow="none" content={text('chart.empty')} />
        ) : (
          <>
            <CountsChart points={series} bucket={span.bucket} timeZone={span.timeZone} height={HEIGHT_PX} />
            <CountsTable
              points={series}
              bucket={span.bucket}
              timeZone={span.timeZone}
              caption={text('chart.caption', { range: text(RANGE_NAMES[span.name]) })}
            />
          </>
        )}
      </Flex>
    </Card>
  );
};
