import { Box, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { useTheme } from 'styled-components';
import { useDayTexts } from '../../components/sheet/useDayTexts';

const HEIGHT_PX = 120;

interface DayBarsProps {
  days: readonly string[];
  counts: readonly number[];
}

/** A bar for each day, with its number. It says nothing to screen readers: the table below has the same numbers. */
export const DayBars = ({ days, counts }: DayBarsProps) => {
  const { formatNumber } = useIntl();
  const { weekday, date } = useDayTexts();
  const { colors } = useTheme();
  const most = Math.max(1, ...counts);
  return (
    <Flex gap={{ initial: 1, medium: 4 }} alignItems="stretch" aria-hidden>
      {days.map((day, index) => {
        const count = counts[index] ?? 0;
        const height = (count / most) * HEIGHT_PX;
        return (
          <Flex key={day} direction="column" alignItems="center" gap={1} flex="1" minWidth={0}>
            <Typography variant="pi" fontWeight="bold">
              {formatNumber(count, { notation: 'compact' })}
            </Typography>
            <Box width="100%" maxWidth="8rem">
              {/* Drawn, because browsers leave backgrounds out on paper. */}
              <svg width="100%" height={HEIGHT_PX} aria-hidden="true">
                <rect
                  x="0"
                  y={HEIGHT_PX - Math.max(height, 1)}
                  width="100%"
                  height={Math.max(height, 1)}
                  fill={colors.primary600}
                />
              </svg>
            </Box>
            <Flex direction="column">
              <Typography variant="pi">{weekday(day)}</Typography>
              <Typography variant="pi" textColor="neutral600" textAlign="center">
                {date(day)}
              </Typography>
            </Flex>
          </Flex>
        );
      })}
    </Flex>
  );
};
