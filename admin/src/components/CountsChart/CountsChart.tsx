import { Line, type SliceTooltipProps } from '@nivo/line';
import { memo, useMemo } from 'react';
import { useIntl } from 'react-intl';
import { useTheme } from 'styled-components';
import type { Bucket, Point } from '../../../../contracts/reports';
import { bucketLabel } from '../../format/bucketLabel';
import { chooseTicks, endTicks, wholeTicks } from '../../format/ticks';
import { useText } from '../../translations/useText';
import { ChartTooltip } from './ChartTooltip';
import { chartTheme } from './chartTheme';
import { SeriesLayer } from './SeriesLayer';
import { type CountsSeries, LOOKS, seriesOf } from './series';
import { useElementWidth } from './useElementWidth';

export interface CountsChartProps {
  points: Point[];
  bucket: Bucket;
  /** The site's time zone. */
  timeZone: string;
  /** In pixels. */
  height: number;
  /** For small places: fewer labels, and no names of the axes. */
  isSmall?: boolean;
}

const MARGIN = { top: 12, right: 28, bottom: 56 };
const SMALL_MARGIN = { top: 8, right: 26, bottom: 24 };
/** As wide as a digit gets, the space between a number and its line, and the room for the name of the number axis. */
const DIGIT_PX = 7;
const NUMBER_GAP_PX = 10;
const AXIS_NAME_PX = 30;
const AXIS_NAMES = { hour: 'chart.hour', day: 'chart.day', month: 'chart.month' } as const;

const CountsChart = ({ points, bucket, timeZone, height, isSmall = false }: CountsChartProps) => {
  const [ref, width] = useElementWidth();
  const theme = useTheme();
  const { locale, formatNumber } = useIntl();
  const text = useText();

  const series = useMemo(() => seriesOf(points, bucket, timeZone), [points, bucket, timeZone]);
  const short = useMemo(() => bucketLabel(bucket, 'short', locale, timeZone), [bucket, locale, timeZone]);
  const long = useMemo(() => bucketLabel(bucket, 'long', locale, timeZone), [bucket, locale, timeZone]);
  // A component of its own for each formatter, or nivo would mount another tooltip at each render.
  const Tooltip = useMemo(
    () =>
      ({ slice }: SliceTooltipProps<CountsSeries>) => {
        const count = (id: CountsSeries['id']) => slice.points.find(({ seriesId }) => seriesId === id)?.data.y ?? 0;
        return <ChartTooltip title={long(slice.points[0]?.data.x ?? '')} views={count('views')} visitors={count('visitors')} />;
      },
    [long],
  );

  const yTicks = wholeTicks(Math.max(0, ...points.map(({ views, visitors }) => Math.max(views, visitors))), isSmall ? 3 : 5);
  const compact = (value: number) => formatNumber(value, { notation: 'compact' });
  // Some languages shorten thousands and others do not.
  const numbersPx = Math.max(...yTicks.map((tick) => compact(tick).length)) * DIGIT_PX + NUMBER_GAP_PX;
  const margin = isSmall
    ? { ...SMALL_MARGIN, left: Math.max(SMALL_MARGIN.right, numbersPx) }
    : { ...MARGIN, left: numbersPx + AXIS_NAME_PX };
  const starts = series[0].data.map(({ x }) => x);
  const xTicks = (isSmall ? endTicks : chooseTicks)(starts, bucket, width - margin.left - margin.right);

  return (
    <div ref={ref} style={{ height }}>
      {width > 0 && (
        <Line<CountsSeries>
          width={width}
          height={height}
          margin={margin}
          data={series}
          theme={chartTheme(theme)}
          colors={({ id }) => theme.colors[LOOKS[id].color]}
          xScale={{ type: 'point' }}
          yScale={{ type: 'linear', min: 0, max: yTicks.at(-1) }}
          layers={['grid', 'axes', SeriesLayer, 'crosshair', 'points', 'slices']}
          gridYValues={yTicks}
          enableGridX={false}
          // One bucket makes no line.
          enablePoints={points.length === 1}
          pointSize={6}
          axisBottom={{
            tickValues: xTicks,
            tickSize: 0,
            tickPadding: 10,
            format: short,
            ...(isSmall ? {} : { legend: text(AXIS_NAMES[bucket], { timeZone }), legendPosition: 'middle', legendOffset: 44 }),
          }}
          axisLeft={{
            tickValues: yTicks,
            tickSize: 0,
            tickPadding: 8,
            format: compact,
            ...(isSmall
              ? {}
              : { legend: text('chart.count'), legendPosition: 'middle', legendOffset: -(numbersPx + AXIS_NAME_PX / 2) }),
          }}
          enableSlices="x"
          sliceTooltip={Tooltip}
          animate={false}
        />
      )}
    </div>
  );
};

export default memo(CountsChart);
