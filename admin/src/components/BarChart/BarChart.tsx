import { useIntl } from 'react-intl';
import { useTheme } from 'styled-components';
import { wholeTicks } from '../../format/ticks';
import { useElementWidth } from '../LinesChart/useElementWidth';
import { type BarColor, beyondLastBar, labelledBars } from './bars';

/** One bar, or several of them on each other. */
export interface BarGroup {
  key: string;
  /** Below it. */
  label: string;
  /** Where one points at it. */
  title: string;
  /** From the lowest, as many as there are colours. */
  counts: number[];
}

interface BarChartProps {
  groups: BarGroup[];
  /** Of the parts of each bar. */
  colors: readonly BarColor[];
  /** What the axes are of. */
  across: string;
  upwards: string;
  height?: number;
}

const TOP_PX = 8;
const BELOW_PX = 56;
const DIGIT_PX = 7;
const BESIDE_PX = 32;
const WIDEST_BAR_PX = 64;

/** Bars with their axes. It says nothing to screen readers: a tile that is a chart has a table beside it. */
export const BarChart = ({ groups, colors, across, upwards, height = 280 }: BarChartProps) => {
  const [ref, width] = useElementWidth();
  const { colors: palette } = useTheme();
  const { formatNumber } = useIntl();
  const compact = (count: number) => formatNumber(count, { notation: 'compact' });
  const totals = groups.map(({ counts }) => counts.reduce((sum, count) => sum + count, 0));
  const ticks = wholeTicks(Math.max(0, ...totals), 5);
  const most = ticks.at(-1) ?? 1;
  const left = BESIDE_PX + Math.max(...ticks.map((tick) => compact(tick).length)) * DIGIT_PX;
  const plot = Math.max(0, height - TOP_PX - BELOW_PX);
  const yOf = (count: number) => TOP_PX + plot * (1 - count / most);
  const labels = groups.map(({ label }) => label);
  // The last bar's label may be wider than its bar.
  const right = width - beyondLastBar(labels, width - left);
  const step = groups.length === 0 ? 0 : Math.max(0, right - left) / groups.length;
  const bar = Math.min(WIDEST_BAR_PX, step * 0.8);
  const labelled = labelledBars(labels, step);
  const text = { fontSize: 12, fill: palette.neutral600 };
  return (
    <div ref={ref} style={{ height }}>
      {width > 0 && (
        <svg width={width} height={height} aria-hidden="true" style={{ display: 'block' }}>
          {ticks.map((tick) => (
            <g key={tick}>
              <line x1={left} x2={right} y1={yOf(tick)} y2={yOf(tick)} stroke={palette.neutral150} />
              <text x={left - 8} y={yOf(tick)} textAnchor="end" dominantBaseline="middle" {...text}>
                {compact(tick)}
              </text>
            </g>
          ))}
          {groups.map(({ key, label, title, counts }, index) => {
            const middle = left + step * (index + 0.5);
            let below = 0;
            return (
              <g key={key}>
                <title>{title}</title>
                {counts.map((count, at) => {
                  const color = colors[at] ?? 'primary600';
                  const from = below;
                  below += count;
                  return (
                    count > 0 && (
                      <rect
                        key={color}
                        x={middle - bar / 2}
                        width={bar}
                        y={yOf(below)}
                        height={Math.max(1, yOf(from) - yOf(below))}
                        fill={palette[color]}
                      />
                    )
                  );
                })}
                {labelled.has(index) && (
                  <text x={middle} y={height - BELOW_PX + 18} textAnchor="middle" {...text}>
                    {label}
                  </text>
                )}
              </g>
            );
          })}
          <text x={left + (right - left) / 2} y={height - 8} textAnchor="middle" {...text}>
            {across}
          </text>
          <text transform={`translate(12 ${TOP_PX + plot / 2}) rotate(-90)`} textAnchor="middle" {...text}>
            {upwards}
          </text>
        </svg>
      )}
    </div>
  );
};
