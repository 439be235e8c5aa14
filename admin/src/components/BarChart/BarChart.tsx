import { useIntl } from 'react-intl';
import { useTheme } from 'styled-components';
import { wholeTicks } from '../../format/ticks';
import { BarFrame } from './BarFrame';
import type { BarColor } from './bars';

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

const WIDEST_BAR_PX = 64;

/** Bars of whole counts, with their axes. */
export const BarChart = ({ groups, colors, across, upwards, height = 280 }: BarChartProps) => {
  const { colors: palette } = useTheme();
  const { formatNumber } = useIntl();
  const totals = groups.map(({ counts }) => counts.reduce((sum, count) => sum + count, 0));
  return (
    <BarFrame
      places={groups}
      labels={groups.map(({ label }) => label)}
      ticks={wholeTicks(Math.max(0, ...totals), 5)}
      writeTick={(count) => formatNumber(count, { notation: 'compact' })}
      across={across}
      upwards={upwards}
      height={height}
    >
      {({ key, title, counts }, { middle, step, yOf }) => {
        const bar = Math.min(WIDEST_BAR_PX, step * 0.8);
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
          </g>
        );
      }}
    </BarFrame>
  );
};
