import type { LineCustomSvgLayerProps } from '@nivo/line';
import type { LineSeries, LinesChartProps } from './lines';
import { MarkSign } from './MarkSign';

/** Makes the layer that marks on the axis when something happened. */
export const marksLayer =
  (marks: LinesChartProps['marks']) =>
  ({ series: [first], innerHeight }: LineCustomSvgLayerProps<LineSeries>) => (
    <g data-testid="marks">
      {first?.data.map(({ data: { x }, position }) =>
        marks?.has(x) ? <MarkSign key={x} x={position.x} y={innerHeight} /> : null,
      )}
    </g>
  );
