import { Box, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { Breakdown } from '../../../contracts/reports';
import { wholePercents } from '../format/wholePercents';
import { useText } from '../translations/useText';

interface BreakdownListProps {
  /** What is split up by what. */
  name: string;
  breakdown: Breakdown;
  nameOf: (value: string) => string;
  /** How many values are told apart; the others become one. */
  limit?: number;
  /** For small places: without the counts, which stand where one points. */
  isSmall?: boolean;
}

/** How something splits up: names, counts and shares, each with a bar. */
export const BreakdownList = ({ name, breakdown, nameOf, limit = 10, isSmall = false }: BreakdownListProps) => {
  const text = useText();
  const { formatNumber } = useIntl();
  const shown = breakdown.shares.slice(0, limit);
  const others = breakdown.shares.slice(limit).reduce((all, { count }) => all + count, breakdown.others);
  const rows = [
    ...shown.map(({ value, count }) => ({ key: `value ${value}`, label: nameOf(value), count })),
    ...(others > 0 ? [{ key: 'others', label: text('share.others'), count: others }] : []),
  ];
  const percents = wholePercents(rows.map(({ count }) => count));
  return (
    <Flex tag="ul" aria-label={name} direction="column" alignItems="stretch" gap={isSmall ? 2 : 3} width="100%">
      {rows.map(({ key, label, count }, index) => {
        const percent = formatNumber((percents[index] ?? 0) / 100, { style: 'percent' });
        return (
          <Flex tag="li" key={key} direction="column" alignItems="stretch" gap={1}>
            <Flex gap={2} justifyContent="space-between">
              <Typography variant={isSmall ? 'pi' : 'omega'} textColor="neutral800" ellipsis title={label}>
                {label}
              </Typography>
              <Flex gap={3} shrink={0}>
                {!isSmall && (
                  <Typography fontWeight="bold" textColor="neutral800">
                    {formatNumber(count)}
                  </Typography>
                )}
                <Typography
                  variant={isSmall ? 'pi' : 'omega'}
                  textColor="neutral600"
                  title={isSmall ? formatNumber(count) : undefined}
                  style={{ minWidth: '4.2rem', textAlign: 'end', fontVariantNumeric: 'tabular-nums' }}
                >
                  {percent}
                </Typography>
              </Flex>
            </Flex>
            <Box background="neutral150" hasRadius height="4px" width="100%" overflow="hidden" aria-hidden>
              <Box background="primary500" height="100%" width={`${percents[index] ?? 0}%`} />
            </Box>
          </Flex>
        );
      })}
    </Flex>
  );
};
