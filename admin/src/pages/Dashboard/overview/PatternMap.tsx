import { Box } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { useTheme } from 'styled-components';
import { useElementWidth } from '../../../components/LinesChart/useElementWidth';
import { shadeOf } from '../../../format/heat';
import { useHours } from './useHours';
import { useShade } from './useShade';
import { useWeekdays } from './useWeekdays';

const LEFT_PX = 40;
const TOP_PX = 20;
const GAP_PX = 2;
const ROW_PX = 22;
const LEAST_PX = 14;
const HOURS = 24;
/** As wide as an hour gets. */
const HOUR_PX = 44;
/** Steps that a reader can count in. */
const STEPS = [1, 2, 3, 6, 12];

interface PatternMapProps {
  /** By day of the week, Monday first, then by hour. */
  values: readonly (readonly number[])[];
  shades: readonly number[];
}

/** Hours of the days of the week as squares. It says nothing to screen readers: its table does. */
export const PatternMap = ({ values, shades }: PatternMapProps) => {
  const { formatNumber } = useIntl();
  const { colors } = useTheme();
  const [ref, width] = useElementWidth();
  const lookOf = useShade();
  const short = useWeekdays('short');
  const long = useWeekdays('long');
  const hours = useHours();
  const step = Math.max(LEAST_PX, Math.floor((width - LEFT_PX) / HOURS));
  const every = STEPS.find((hoursApart) => hoursApart * step >= HOUR_PX) ?? HOURS;
  const text = { fontSize: 11, fill: colors.neutral600 };
  return (
    <Box ref={ref} overflow="auto" aria-hidden>
      {width > 0 && (
        <svg width={LEFT_PX + HOURS * step} height={TOP_PX + 7 * ROW_PX} data-testid="pattern" aria-hidden="true">
          {hours.map((hour, index) =>
            index % every === 0 ? (
              <text key={hour} x={LEFT_PX + index * step} y={12} {...text}>
                {hour}
              </text>
            ) : null,
          )}
          {values.map((row, day) => (
            <g key={long[day]}>
              <text x={0} y={TOP_PX + (day + 0.5) * ROW_PX} dominantBaseline="central" {...text}>
                {short[day]}
              </text>
              {row.map((value, hour) => (
                <rect
                  key={hours[hour]}
                  x={LEFT_PX + hour * step}
                  y={TOP_PX + day * ROW_PX}
                  width={step - GAP_PX}
                  height={ROW_PX - GAP_PX}
                  rx={2}
                  {...lookOf(shadeOf(value, shades))}
                >
                  <title>{`${long[day]}, ${hours[hour]}: ${formatNumber(value, { maximumFractionDigits: 1 })}`}</title>
                </rect>
              ))}
            </g>
          ))}
        </svg>
      )}
    </Box>
  );
};
