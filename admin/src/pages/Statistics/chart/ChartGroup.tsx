import { Flex, Typography } from '@strapi/design-system';
import type { Chart, ChartSeries } from '../../../../../contracts/charts';
import { LinesChart } from '../../../components/LinesChart';
import { type ChartLine, SERIES_LOOKS } from '../../../components/LinesChart/lines';
import { useText } from '../../../translations/useText';
import { useMetrics } from '../useMetrics';
import { SeriesList } from './SeriesList';
import { StatisticBars } from './StatisticBars';
import { useChartTexts } from './useChartTexts';

const HEIGHT_PX = 300;

interface ChartGroupProps {
  chart: Chart;
  /** Of one unit. */
  series: readonly ChartSeries[];
  look: 'line' | 'bar';
  isCompared: boolean;
}

/** Series on one axis, and what each comes to. One alone is drawn with what it is compared with. */
export const ChartGroup = ({ chart, series, look, isCompared }: ChartGroupProps) => {
  const text = useText();
  const { titleOf, keyOf } = useChartTexts();
  const { metricOf } = useMetrics();
  const drawn = series.slice(0, SERIES_LOOKS.length);
  const [first] = drawn;
  if (!first) {
    return null;
  }
  const shown = metricOf(first.metric);
  const isAlone = drawn.length === 1;
  const lines: ChartLine[] = drawn.map((one, index) => ({
    look: isAlone ? 'first' : (SERIES_LOOKS[index] ?? 'first'),
    title: titleOf(one, chart.series),
    values: one.values,
  }));
  const before: ChartLine[] =
    isAlone && first.before && chart.datesBefore
      ? [{ look: 'before', title: text('line.before'), values: first.before, starts: chart.datesBefore }]
      : [];
  const valueName = new Set(drawn.map(({ metric }) => metric)).size === 1 ? shown.name : shown.metric.unit || text('chart.count');
  return (
    <Flex direction="column" alignItems="stretch" gap={4} paddingTop={2}>
      <SeriesList
        rows={drawn.map((one, index) => ({
          key: keyOf(one),
          look: lines[index]?.look ?? 'first',
          title: lines[index]?.title ?? '',
          series: one,
        }))}
        isCompared={isCompared}
        isOfBars={look === 'bar'}
      />
      {look === 'line' ? (
        <LinesChart
          starts={chart.dates}
          lines={[...lines, ...before]}
          bucket="day"
          timeZone={chart.span.timeZone}
          height={HEIGHT_PX}
          axis={shown}
          valueName={valueName}
        />
      ) : (
        <StatisticBars dates={chart.dates} lines={lines} axis={shown} valueName={valueName} height={HEIGHT_PX} />
      )}
      {series.length > drawn.length && (
        <Typography variant="pi" textColor="neutral600">
          {text('statistics.chart.more', { count: series.length - drawn.length })}
        </Typography>
      )}
    </Flex>
  );
};
