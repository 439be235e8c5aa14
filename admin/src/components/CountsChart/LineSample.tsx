import { useTheme } from 'styled-components';
import { type CountsSeries, LOOKS } from './series';

/** A short piece of a line, as the legend and the tooltip show it. */
export const LineSample = ({ of }: { of: CountsSeries['id'] }) => {
  const { colors } = useTheme();
  const { color, dash } = LOOKS[of];
  return (
    <svg width="20" height="8" aria-hidden="true">
      <line x1="0" x2="20" y1="4" y2="4" stroke={colors[color]} strokeWidth="2" strokeDasharray={dash} />
    </svg>
  );
};
