import type { LineCustomSvgLayerProps } from '@nivo/line';
import { useTheme } from 'styled-components';
import { isWeekend } from '../../format/weekend';
import type { LineSeries } from './lines';

/** Saturdays and Sundays of a line of days, shaded from half a day before to half a day after. */
export const WeekendLayer = ({ series: [first], innerWidth, innerHeight }: LineCustomSvgLayerProps<LineSeries>) => {
  const { colors } = useTheme();
  const points = first?.data ?? [];
  const half = points.length > 1 ? innerWidth / (points.length - 1) / 2 : 0;
  return (
    <g data-testid="weekends">
      {points.map(({ data: { x }, position }) => {
        const left = Math.max(0, position.x - half);
        const right = Math.min(innerWidth, position.x + half);
        return isWeekend(x) ? (
          <rect key={x} x={left} y={0} width={right - left} height={innerHeight} fill={colors.neutral150} fillOpacity={0.6} />
        ) : null;
      })}
    </g>
  );
};
