import type { LineCustomSvgLayerProps } from '@nivo/line';
import { type LineSeries, LOOKS } from './lines';

const LINE_PX = 2;

/** The lines themselves: nivo cannot dash or fill one of several. */
export const SeriesLayer = ({ series, lineGenerator, areaGenerator }: LineCustomSvgLayerProps<LineSeries>) => (
  <>
    {series.map(({ id, data, color }) => {
      const positions = data.map(({ position }) => position);
      const { dash, isFilled } = LOOKS[id];
      return (
        <g key={id}>
          {isFilled && <path d={areaGenerator(positions) ?? ''} fill={color} fillOpacity={0.1} />}
          <path
            d={lineGenerator(positions) ?? ''}
            fill="none"
            stroke={color}
            strokeWidth={LINE_PX}
            strokeDasharray={dash}
            strokeLinejoin="round"
          />
        </g>
      );
    })}
  </>
);
