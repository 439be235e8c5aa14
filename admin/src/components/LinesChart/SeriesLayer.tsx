import type { LineCustomSvgLayerProps } from '@nivo/line';
import { type LineSeries, LOOKS } from './lines';

const LINE_PX = 2;

type Points = LineCustomSvgLayerProps<LineSeries>['series'][number]['data'];

/** Values with none on either side, of which no line can be drawn. */
const alone = (points: Points): Points =>
  points.filter(
    ({ data }, index) =>
      data.y !== null &&
      points.length > 1 &&
      (points[index - 1]?.data.y ?? null) === null &&
      (points[index + 1]?.data.y ?? null) === null,
  );

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
          {alone(data).map(({ data: { x }, position }) => (
            <circle key={x} cx={position.x} cy={position.y} r={LINE_PX * 1.5} fill={color} />
          ))}
        </g>
      );
    })}
  </>
);
