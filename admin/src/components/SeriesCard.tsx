import { EmptyStateLayout, Flex, Typography } from '@strapi/design-system';
import type { Point, Span } from '../../../contracts/reports';
import { useText } from '../translations/useText';
import { Card } from './Card';
import { CountsChart } from './CountsChart';
import { CountsLegend } from './CountsChart/CountsLegend';

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
          {!isEmpty && <CountsLegend />}
        </Flex>
        {isEmpty ? (
          <EmptyStateLayout shadow="none" content={text('chart.empty')} />
        ) : (
          <CountsChart points={series} span={span} height={HEIGHT_PX} />
        )}
      </Flex>
    </Card>
  );
};
