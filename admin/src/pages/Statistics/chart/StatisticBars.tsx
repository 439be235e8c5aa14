import { useIntl } from 'react-intl';
import { useTheme } from 'styled-components';
import { beyondLastBar, labelledBars } from '../../../components/BarChart/bars';
import { type ChartLine, LOOKS, type ValueAxis } from '../../../components/LinesChart/lines';
import { useElementWidth } from '../../../components/LinesChart/useElementWidth';
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

const TOP_PX = 8;
const BELOW_PX = 56;
const BELOW_SMALL_PX = 24;
const DIGIT_PX = 7;
const BESIDE_PX = 32;
const WIDEST_BAR_PX = 48;

/** A bar for each value, those of one date beside each other. It says nothing to screen readers: a tile that is a chart has a table beside it. */
export const StatisticBars = ({ dates, lines, axis, valueName, height }: StatisticBarsProps) => {
  const [ref, width] = useElementWidth();
  const { colors } = useTheme();
  const { locale } = useIntl();
  const text = useText();
  const values = lines.flatMap((line) => line.values.map(Number));
  const ticks = axis.ticks(Math.min(0, ...values), Math.max(0, ...values), 5);
  const [least = 0] = ticks;
  const most = ticks.at(-1) ?? 1;
  const left = BESIDE_PX + Math.max(...ticks.map((tick) => axis.onAxis(tick).length)) * DIGIT_PX;
  const below = valueName === undefined ? BELOW_SMALL_PX : BELOW_PX;
  const plot = Math.max(0, height - TOP_PX - below);
  const yOf = (value: number) => TOP_PX + plot * ((most - value) / (most - least || 1));
  const short = bucketLabel('day', 'short', locale, 'UTC');
  const long = bucketLabel('day', 'long', locale, 'UTC');
  const labels = dates.map(short);
  const right = width - beyondLastBar(labels, width - left);
  const step = Math.max(0, right - left) / Math.max(1, dates.length);
  const bar = Math.min(WIDEST_BAR_PX, (step * 0.8) / lines.length);
  const labelled = labelledBars(labels, step);
  const words = { fontSize: 12, fill: colors.neutral600 };
  return (
    <div ref={ref} style={{ height }}>
      {width > 0 && (
        <svg width={width} height={height} aria-hidden="true" style={{ display: 'block' }}>
          {ticks.map((tick) => (
            <g key={tick}>
              <line
                x1={left}
                x2={right}
                y1={yOf(tick)}
                y2={yOf(tick)}
                stroke={tick === 0 ? colors.neutral500 : colors.neutral150}
              />
              <text x={left - 8} y={yOf(tick)} textAnchor="end" dominantBaseline="middle" {...words}>
                {axis.onAxis(tick)}
              </text>
            </g>
          ))}
          {dates.map((date, index) => {
            const middle = left + step * (index + 0.5);
            return (
              <g key={date}>
                {lines.map(({ look, title, values: own }, at) => {
                  const value = own[index] ?? null;
                  return (
                    value !== null && (
                      <rect
                        key={look}
                        x={middle + bar * (at - lines.length / 2)}
                        width={Math.max(1, bar - (lines.length > 1 ? 1 : 0))}
                        y={yOf(Math.max(0, value))}
                        height={Math.max(1, yOf(Math.min(0, value)) - yOf(Math.max(0, value)))}
                        fill={colors[LOOKS[look].color]}
                        fillOpacity={LOOKS[look].dash ? 0.5 : 1}
                      >
                        <title>{`${long(date)}, ${title}: ${axis.whole(value)}`}</title>
                      </rect>
                    )
                  );
                })}
                {labelled.has(index) && (
                  <text x={middle} y={height - below + 18} textAnchor="middle" {...words}>
                    {labels[index]}
                  </text>
                )}
              </g>
            );
          })}
          {valueName !== undefined && (
            <>
              <text x={left + (right - left) / 2} y={height - 8} textAnchor="middle" {...words}>
                {text('chart.day')}
              </text>
              <text transform={`translate(12 ${TOP_PX + plot / 2}) rotate(-90)`} textAnchor="middle" {...words}>
                {valueName}
              </text>
            </>
          )}
        </svg>
      )}
    </div>
  );
};
