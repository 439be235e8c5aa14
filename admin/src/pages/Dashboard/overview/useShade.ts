import { useTheme } from 'styled-components';
import { SHADES } from '../../../format/heat';

/** How a shade is drawn: more is stronger, in the light theme and in the dark. */
export const useShade = (): ((shade: number) => { fill: string; fillOpacity: number }) => {
  const { colors } = useTheme();
  return (shade) =>
    shade === 0
      ? { fill: colors.neutral150, fillOpacity: 1 }
      : { fill: colors.primary600, fillOpacity: 0.15 + (0.85 * shade) / SHADES };
};
