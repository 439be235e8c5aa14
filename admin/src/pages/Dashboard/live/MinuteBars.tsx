import { Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { useTheme } from 'styled-components';
import type { DashboardLive } from '../../../../../contracts/dashboard';
import { wholeTicks } from '../../../format/ticks';
import { useText } from '../../../translations/useText';

const HEIGHT_PX = 120;
const GAP = 0.2;

/** Views by minute, a bar each. It says nothing to screen readers, which have the table. */
export const MinuteBars = ({ minutes }: Pick<DashboardLive, 'minutes'>) => {
  const text = useText();
  const { formatNumber, formatTime } = useIntl();
  const { colors } = useTheme();
  const ticks = wholeTicks(Math.max(...minutes.map(({ views }) => views)), 2);
  const top = Math.max(1, ticks.at(-1) ?? 1);
  const width = 100 / minutes.length;
  const ends = [minutes[0], minutes.at(-1)].flatMap((minute) => (minute ? [formatTime(minute.at)] : []));
  return (
    <Flex gap={2} alignItems="stretch" aria-hidden>
      <Flex direction="column-reverse" justifyContent="space-between" alignItems="flex-end" height={`${HEIGHT_PX}px`}>
        {ticks.map((tick) => (
          <Typography key={tick} variant="pi" textColor="neutral600" lineHeight="1">
            {formatNumber(tick)}
          </Typography>
        ))}
      </Flex>
      <Flex direction="column" alignItems="stretch" gap={1} flex="1" minWidth={0}>
        <svg width="100%" height={HEIGHT_PX} aria-hidden="true">
          {ticks.map((tick) => (
            <line
              key={tick}
              x1="0"
              x2="100%"
              y1={HEIGHT_PX * (1 - tick / top) + (tick === top ? 0.5 : -0.5)}
              y2={HEIGHT_PX * (1 - tick / top) + (tick === top ? 0.5 : -0.5)}
              stroke={colors.neutral200}
            />
          ))}
          {minutes.map(({ at, views, visitors }, index) => (
            <g key={at}>
              <title>{text('live.bar', { time: formatTime(at), views, visitors })}</title>
              <rect x={`${index * width}%`} y="0" width={`${width}%`} height={HEIGHT_PX} fill="transparent" />
              <rect
                x={`${(index + GAP / 2) * width}%`}
                y={HEIGHT_PX * (1 - views / top)}
                width={`${width * (1 - GAP)}%`}
                height={(HEIGHT_PX * views) / top}
                fill={index === minutes.length - 1 ? colors.primary500 : colors.primary600}
              />
            </g>
          ))}
        </svg>
        <Flex justifyContent="space-between" gap={2}>
          {ends.map((end) => (
            <Typography key={end} variant="pi" textColor="neutral600">
              {end}
            </Typography>
          ))}
        </Flex>
      </Flex>
    </Flex>
  );
};
