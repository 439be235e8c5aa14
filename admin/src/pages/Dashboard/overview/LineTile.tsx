import { Box, Flex, Typography } from '@strapi/design-system';
import type { DashboardOverview, DashboardPublications, Metric } from '../../../../../contracts/dashboard';
import type { Answer } from '../../../api/useAnswer';
import { LinesChart } from '../../../components/LinesChart';
import { ChartLegend } from '../../../components/LinesChart/ChartLegend';
import { MarkSign } from '../../../components/LinesChart/MarkSign';
import { Skeleton } from '../../../components/Skeleton';
import { useText } from '../../../translations/useText';
import { Tile } from '../tile/Tile';
import { METRIC_LOOKS } from './metrics';
import { useLine } from './useLine';

const HEIGHT_PX = 320;

interface LineTileProps {
  answer: Answer<DashboardOverview>;
  publications: DashboardPublications | undefined;
  metric: Metric;
}

/** The chosen metric over the range. */
export const LineTile = ({ answer, publications, metric }: LineTileProps) => {
  const text = useText();
  const { title, hint, scale } = METRIC_LOOKS[metric];
  const drawn = useLine(answer.data, publications, metric);
  return (
    <Tile
      title={text('line.title', { metric: text(title) })}
      hint={text(hint)}
      fileName="over-time"
      answer={answer}
      sheetOf={() => drawn?.sheet ?? { columns: [], rows: [] }}
      isEmpty={() => drawn?.lines.every(({ values }) => values.every((value) => !value)) ?? true}
      empty={text('chart.empty')}
      isChart
      skeleton={
        <Box height={`${HEIGHT_PX}px`}>
          <Skeleton widths={[100, 90, 95, 80, 100, 85, 92, 100, 88, 96]} />
        </Box>
      }
    >
      {({ span }) =>
        drawn && (
          <Flex direction="column" alignItems="stretch" gap={2}>
            <ChartLegend lines={drawn.lines}>
              {drawn.marks.size > 0 && (
                <Flex gap={2}>
                  <svg width="12" height="12" aria-hidden="true">
                    <MarkSign x={6} y={6} />
                  </svg>
                  <Typography variant="pi" textColor="neutral600">
                    {text('published.title')}
                  </Typography>
                </Flex>
              )}
            </ChartLegend>
            <LinesChart
              starts={drawn.starts}
              lines={drawn.lines}
              bucket={span.bucket}
              timeZone={span.timeZone}
              height={HEIGHT_PX}
              scale={scale}
              valueName={text(title)}
              marks={drawn.marks}
            />
          </Flex>
        )
      }
    </Tile>
  );
};
