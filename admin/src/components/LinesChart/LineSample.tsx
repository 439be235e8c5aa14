import { useTheme } from 'styled-components';
import { LOOKS, type Look } from './lines';

/** A short piece of a line, as the legend and the tooltip show it. */
export const LineSample = ({ look }: { look: Look }) => {
  const { colors } = useTheme();
  const { color, dash } = LOOKS[look];
  return (
    <svg width="20" height="8" aria-hidden="true" style={{ flexShrink: 0 }}>
      <line x1="0" x2="20" y1="4" y2="4" stroke={colors[color]} strokeWidth="2" strokeDasharray={dash} />
    </svg>
  );
};
