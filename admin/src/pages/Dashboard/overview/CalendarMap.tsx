import { Box } from '@strapi/design-system';
import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import { useTheme } from 'styled-components';
import { useElementWidth } from '../../../components/LinesChart/useElementWidth';
import { bucketLabel } from '../../../format/bucketLabel';
import { shadeOf } from '../../../format/heat';
import { weekAfter, weekdayOf } from '../../../format/weeks';
import { useShade } from './useShade';
import { useWeekdays } from './useWeekdays';

const LEFT_PX = 36;
const TOP_PX = 20;
const GAP_PX = 2;
const LEAST_PX = 10;
const MOST_PX = 22;
/** As wide as the name of a month gets. */
const MONTH_PX = 34;

interface CalendarMapProps {
  days: readonly { day: string; value: number | null }[];
  shades: readonly number[];
  write: (value: number | null) => string;
}

/** Days as squares, a column for each week. It says nothing to screen readers: its table does. */
export const CalendarMap = ({ days, shades, write }: CalendarMapProps) => {
  const { locale } = useIntl();
  const { colors } = useTheme();
  const [ref, width] = useElementWidth();
  const lookOf = useShade();
  const weekdays = useWeekdays('short');
  const label = useMemo(() => bucketLabel('day', 'long', locale, 'UTC'), [locale]);
  const month = useMemo(() => new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' }), [locale]);
  const first = days[0]?.day ?? '';
  const weeks = days.length === 0 ? 0 : weekAfter(days.at(-1)?.day ?? first, first) + 1;
  const step = Math.min(MOST_PX, Math.max(LEAST_PX, Math.floor((width - LEFT_PX) / Math.max(1, weeks))));
  const xOf = (day: string) => LEFT_PX + weekAfter(day, first) * step;
  let free = 0;
  const months = days.flatMap(({ day }, index) => {
    const x = xOf(day);
    const isNamed = (index === 0 || day.endsWith('-01')) && x >= free;
    free = isNamed ? x + MONTH_PX : free;
    return isNamed ? [{ day, x }] : [];
  });
  const text = { fontSize: 11, fill: colors.neutral600 };
  return (
    <Box ref={ref} overflow="auto" aria-hidden>
      {width > 0 && (
        <svg
          // Where there is no room for all days, the last ones are looked for.
          ref={(map) => map?.parentElement?.scrollTo({ left: map.clientWidth })}
          width={LEFT_PX + Math.max(weeks * step, MONTH_PX)}
          height={TOP_PX + 7 * step}
          data-testid="calendar"
          aria-hidden="true"
        >
          {months.map(({ day, x }) => (
            <text key={day} x={x} y={12} {...text}>
              {month.format(new Date(day))}
            </text>
          ))}
          {weekdays.map((name, index) =>
            index % 2 === 0 ? (
              <text key={name} x={0} y={TOP_PX + (index + 0.5) * step} dominantBaseline="central" {...text}>
                {name}
              </text>
            ) : null,
          )}
          {days.map(({ day, value }) => (
            <rect
              key={day}
              x={xOf(day)}
              y={TOP_PX + weekdayOf(day) * step}
              width={step - GAP_PX}
              height={step - GAP_PX}
              rx={2}
              {...lookOf(shadeOf(value, shades))}
            >
              <title>{`${label(day)}: ${write(value)}`}</title>
            </rect>
          ))}
        </svg>
      )}
    </Box>
  );
};
