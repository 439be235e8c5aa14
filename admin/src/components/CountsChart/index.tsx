import type { Point, Span } from '../../../../contracts/reports';
import { useText } from '../../translations/useText';
import { LinesChart } from '../LinesChart';
import { RANGE_NAMES } from '../range/rangeTexts';
import { SpokenTable } from '../sheet/SpokenTable';
import { useCounts } from './useCounts';

interface CountsChartProps {
  points: readonly Point[];
  span: Span;
  /** In pixels. */
  height: number;
  isSmall?: boolean;
}

/** A line of views and one of visitors, and their numbers for screen readers. */
export const CountsChart = ({ points, span, height, isSmall = false }: CountsChartProps) => {
  const text = useText();
  const { starts, lines, sheet } = useCounts(points, span);
  const { bucket, timeZone, name } = span;
  return (
    <>
      <LinesChart starts={starts} lines={lines} bucket={bucket} timeZone={timeZone} height={height} isSmall={isSmall} />
      <SpokenTable caption={text('chart.caption', { range: text(RANGE_NAMES[name]) })} sheet={sheet} />
    </>
  );
};
