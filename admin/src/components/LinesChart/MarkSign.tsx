import { useTheme } from 'styled-components';

const HALF_PX = 5;

/** The sign of something that happened: a square that stands on its tip, around a point. */
export const MarkSign = ({ x, y }: { x: number; y: number }) => {
  const { colors } = useTheme();
  return (
    <path
      d={`M${x} ${y - HALF_PX}L${x + HALF_PX} ${y}L${x} ${y + HALF_PX}L${x - HALF_PX} ${y}Z`}
      fill={colors.warning600}
      stroke={colors.neutral0}
    />
  );
};
