import { Line, type SliceTooltipProps } from '@nivo/line';
import { memo, useMemo } from 'react';
import { useIntl } from 'react-intl';
import { useTheme } from 'styled-components';
import { bucketLabel } from '../../format/bucketLabel';
import { axisTicks } from '../../format/scales';
import { chooseTicks, endTicks } from '../../format/ticks';
import { useScaleText } from '../../translations/useScaleText';
import { useText } from '../../translations/useText';
import { ChartTooltip } from './ChartTooltip';
import { chartTheme } from './chartTheme';
import { axisStarts, type LineSeries, type LinesChartProps, LOOKS, seriesOf } from './lines';
import { marksLayer } from './marksLayer';
import { SeriesLayer } from './SeriesLayer';
import { useElementWidth } from './useElementWidth';
import { WeekendLayer } from './WeekendLayer';

const MARGIN = { top: 12, right: 28, bottom: 56 };
const SMALL_MARGIN = { top: 8, right: 26, bottom: 24 };
/** As wide as a digit gets, the space between a number and its line, and the room for the name of the number axis. */
const DIGIT_PX = 7;
const NUMBER_GAP_PX = 10;
const AXIS_NAME_PX = 30;
const AXIS_NAMES = { hour: 'chart.hour', day: 'chart.day', week: 'chart.week', month: 'chart.month' } as const;

const LinesChart = (props: LinesChartProps) => {
  const { starts, lines, bucket, timeZone, height, scale = 'count', axis, valueName, marks, isSmall = false } = props;
  const [ref, width] = useElementWidth();
  const theme = useTheme();
  const { locale } = useIntl();
  const text = useText();
  const texts = useScaleText();

  const whole = useMemo(() => axis?.whole ?? ((value: number) => texts.whole(value, scale)), [axis, texts, scale]);
  const xs = useMemo(() => axisStarts(starts, bucket, timeZone), [starts, bucket, timeZone]);
  const series = useMemo(() => seriesOf(lines, xs), [lines, xs]);
  const short = useMemo(() => bucketLabel(bucket, 'short', locale, timeZone), [bucket, locale, timeZone]);
  const long = useMemo(() => bucketLabel(bucket, 'long', locale, timeZone), [bucket, locale, timeZone]);
  const MarksLayer = useMemo(() => marksLayer(marks), [marks]);
  // A component of its own for what it writes, or nivo would mount another tooltip at each render.
  const Tooltip = useMemo(
    () =>
      ({ slice }: SliceTooltipProps<LineSeries>) => {
        const start = slice.points[0]?.data.x ?? '';
        const index = xs.indexOf(start);
        const values = lines.flatMap((line) => {
          const value = line.values[index] ?? null;
          const own = line.starts?.[index];
          const title = own === undefined ? line.title : long(own);
          return value === null ? [] : [{ look: line.look, title, value: whole(value) }];
        });
        return <ChartTooltip title={long(start)} values={values} marks={marks?.get(start)} />;
      },
    [long, lines, xs, marks, whole],
  );

  const drawn = lines.flatMap(({ values }) => values.slice(0, xs.length).map(Number));
  const most = Math.max(0, ...drawn);
  const count = isSmall ? 3 : 5;
  const yTicks = axis ? axis.ticks(Math.min(0, ...drawn), most, count) : axisTicks(most, count, scale);
  const written = axis?.onAxis ?? ((value: number) => texts.onAxis(value, scale));
  // Some languages shorten thousands and others do not.
  const numbersPx = Math.max(...yTicks.map((tick) => written(tick).length)) * DIGIT_PX + NUMBER_GAP_PX;
  const margin = isSmall
    ? { ...SMALL_MARGIN, left: Math.max(SMALL_MARGIN.right, numbersPx) }
    : { ...MARGIN, left: numbersPx + AXIS_NAME_PX };
  const xTicks = (isSmall ? endTicks : chooseTicks)(xs, bucket, width - margin.left - margin.right);
  const name = (legend: string, legendOffset: number) =>
    isSmall ? {} : { legend, legendPosition: 'middle' as const, legendOffset };

  return (
    <div ref={ref} style={{ height }}>
      {width > 0 && (
        <Line<LineSeries>
          width={width}
          height={height}
          margin={margin}
          data={series}
          theme={chartTheme(theme)}
          colors={({ id }) => theme.colors[LOOKS[id].color]}
          xScale={{ type: 'point' }}
          yScale={{ type: 'linear', min: yTicks[0] ?? 0, max: yTicks.at(-1) }}
          layers={[
            ...(bucket === 'day' && !isSmall ? [WeekendLayer] : []),
            'grid',
            'axes',
            SeriesLayer,
            'crosshair',
            'points',
            MarksLayer,
            'slices',
          ]}
          gridYValues={yTicks}
          enableGridX={false}
          // One bucket makes no line.
          enablePoints={xs.length === 1}
          pointSize={6}
          axisBottom={{
            tickValues: xTicks,
            tickSize: 0,
            tickPadding: 10,
            format: short,
            ...name(text(AXIS_NAMES[bucket], { timeZone }), 44),
          }}
          axisLeft={{
            tickValues: yTicks,
            tickSize: 0,
            tickPadding: 8,
            format: written,
            ...name(valueName ?? text('chart.count'), -(numbersPx + AXIS_NAME_PX / 2)),
          }}
          enableSlices="x"
          sliceTooltip={Tooltip}
          animate={false}
        />
      )}
    </div>
  );
};

export default memo(LinesChart);
