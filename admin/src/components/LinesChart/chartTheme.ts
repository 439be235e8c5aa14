import type { LineSvgProps } from '@nivo/line';
import type { DefaultTheme } from 'styled-components';
import type { LineSeries } from './lines';

type ChartTheme = NonNullable<LineSvgProps<LineSeries>['theme']>;

/** nivo's look out of the design system's colours, which differ between the light and the dark theme. */
export const chartTheme = ({ colors }: Pick<DefaultTheme, 'colors'>): ChartTheme => ({
  text: { fontFamily: 'inherit', fontSize: 12, fill: colors.neutral600 },
  axis: {
    ticks: { text: { fontSize: 12, fill: colors.neutral600 } },
    legend: { text: { fontSize: 12, fill: colors.neutral600 } },
  },
  grid: { line: { stroke: colors.neutral150, strokeWidth: 1 } },
  crosshair: { line: { stroke: colors.neutral500, strokeWidth: 1, strokeDasharray: '4 4' } },
});
