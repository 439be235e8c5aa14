import { useTheme } from 'styled-components';

const HEIGHT = 40;
const WIDTH = 100;

/** A line without axes. @param says what it shows to those who do not see it */
export const Sparkline = ({ values, says }: { values: readonly number[]; says: string }) => {
  const { colors } = useTheme();
  const top = Math.max(1, ...values);
  const step = WIDTH / Math.max(1, values.length - 1);
  const points = values.map((value, index) => `${index * step},${HEIGHT * (1 - value / top)}`);
  return (
    <svg
      role="img"
      aria-label={says}
      width="100%"
      height="56"
      viewBox={`0 -2 ${WIDTH} ${HEIGHT + 4}`}
      preserveAspectRatio="none"
      style={{ display: 'block' }}
    >
      <polygon points={`0,${HEIGHT} ${points.join(' ')} ${WIDTH},${HEIGHT}`} fill={colors.primary100} />
      <polyline
        points={points.join(' ')}
        fill="none"
        stroke={colors.primary600}
        strokeWidth="2"
        strokeLinejoin="round"
        vectorEffect="non-scaling-stroke"
      />
    </svg>
  );
};
