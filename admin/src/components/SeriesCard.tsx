import { EmptyStateLayout, Flex, Typography } from '@strapi/design-system';
import type { Point, Span } from '../../../contracts/reports';
import { useText } from '../translations/useText';
import { Card } from './Card';
import { CountsChart } from './CountsChart';
import { ChartLegend } from './CountsChart/ChartLegend';
import { CountsTable } from './CountsChart/CountsTable';
import { RANGE_NAMES } from './range/rangeTexts';

const HEIGHT_PX = 320;

/** The range's line of views and visitors. */
export const SeriesCard = ({ span, series }: { span: Span; series: Point[] }) => {
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
