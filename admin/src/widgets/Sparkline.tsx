import { useTheme } from 'styled-components';

const HEIGHT = 40;
const WIDTH = 100;

/** A line without axes, over values that are not known. @param says what it shows to those who do not see it */
export const Sparkline = ({ values, says }: { values: readonly (number | null)[]; says: string }) => {
  const { colors } = useTheme();
  const known = values.flatMap((value, index) => (value === null ? [] : [{ value, index }]));
  const bottom = Math.min(0, ...known.map(({ value }) => value));
  const height = Math.max(0, ...known.map(({ value }) => value)) - bottom || 1;
  const step = WIDTH / Math.max(1, values.length - 1);
  const points = known.map(({ value, index }) => `${index * step},${HEIGHT * (1 - (value - bottom) / height)}`);
  const [first = { index: 0 }] = known;
  const last = known.at(-1) ?? first;
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
      <polygon
        points={`${first.index * step},${HEIGHT} ${points.join(' ')} ${last.index * step},${HEIGHT}`}
        fill={colors.primary100}
      />
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
