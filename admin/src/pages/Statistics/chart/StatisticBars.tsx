import { useIntl } from 'react-intl';
import { useTheme } from 'styled-components';
import { BarFrame } from '../../../components/BarChart/BarFrame';
import { barOpacity, type ChartLine, LOOKS, type ValueAxis } from '../../../components/LinesChart/lines';
import { bucketLabel } from '../../../format/bucketLabel';
import { useText } from '../../../translations/useText';

interface StatisticBarsProps {
  dates: readonly string[];
  lines: readonly ChartLine[];
  axis: ValueAxis;
  /** Said of the axis of the values; without it, there is little room. */
  valueName?: string;
  height: number;
}

const WIDEST_BAR_PX = 48;

/** A bar for each value, those of one date beside each other. */
export const StatisticBars = ({ dates, lines, axis, valueName, height }: StatisticBarsProps) => {
  const { colors } = useTheme();
  const { locale } = useIntl();
  const text = useText();
  const values = lines.flatMap((line) => line.values.map(Number));
  const long = bucketLabel('day', 'long', locale, 'UTC');
  return (
    <BarFrame
      places={dates}
      labels={dates.map(bucketLabel('day', 'short', locale, 'UTC'))}
      ticks={axis.ticks(Math.min(0, ...values), Math.max(0, ...values), 5)}
      writeTick={axis.onAxis}
      across={valueName === undefined ? undefined : text('chart.day')}
      upwards={valueName}
      height={height}
    >
      {(date, { middle, step, yOf }, index) => {
        const bar = Math.min(WIDEST_BAR_PX, (step * 0.8) / lines.length);
        return (
          <g key={date}>
            {lines.map(({ look, title, values: own }, at) => {
              const value = own[index] ?? 0;
              return (
                value !== 0 && (
                  <rect
                    key={look}
                    x={middle + bar * (at - lines.length / 2)}
                    width={Math.max(1, bar - (lines.length > 1 ? 1 : 0))}
                    y={yOf(Math.max(0, value))}
                    height={Math.max(1, yOf(Math.min(0, value)) - yOf(Math.max(0, value)))}
                    fill={colors[LOOKS[look].color]}
                    fillOpacity={barOpacity(look)}
                  >
                    <title>{`${long(date)}, ${title}: ${axis.whole(value)}`}</title>
                  </rect>
                )
              );
            })}
          </g>
        );
      }}
    </BarFrame>
  );
};
