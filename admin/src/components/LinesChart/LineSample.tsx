import { useTheme } from 'styled-components';
import { barOpacity, LOOKS, type Look } from './lines';

/** A short piece of a line, or of a bar, as the legend and the tooltip show it. */
export const LineSample = ({ look, isBar = false }: { look: Look; isBar?: boolean }) => {
  const { colors } = useTheme();
  const { color, dash } = LOOKS[look];
  return isBar ? (
    <svg width="12" height="12" aria-hidden="true" style={{ flexShrink: 0 }}>
      <rect width="12" height="12" rx="2" fill={colors[color]} fillOpacity={barOpacity(look)} />
    </svg>
  ) : (
    <svg width="20" height="8" aria-hidden="true" style={{ flexShrink: 0 }}>
      <line x1="0" x2="20" y1="4" y2="4" stroke={colors[color]} strokeWidth="2" strokeDasharray={dash} />
    </svg>
  );
};
