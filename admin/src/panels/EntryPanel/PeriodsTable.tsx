import { Box, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import type { TrackedEntryNumbers } from '../../../../contracts/reports';
import { useText } from '../../translations/useText';

const PERIODS = [
  ['today', 'panel.today'],
  ['last7Days', 'panel.7d'],
  ['last30Days', 'panel.30d'],
  ['allTime', 'panel.all'],
] as const;

const Grid = styled.table`
  width: 100%;
  border-collapse: collapse;
  th, td { padding: 0.4rem 0; text-align: end; }
  th:first-child { text-align: start; }
  td, thead th { padding-inline-start: 0.8rem; font-variant-numeric: tabular-nums; }
  tbody tr { border-top: 1px solid ${({ theme }) => theme.colors.neutral150}; }
`;

/** Views and visitors of four periods. */
export const PeriodsTable = ({ numbers }: { numbers: TrackedEntryNumbers }) => {
  const text = useText();
  const { formatNumber } = useIntl();
  return (
    <Box width="100%">
      <Grid>
        <thead>
          <tr>
            <td />
            {(['views', 'visitors'] as const).map((key) => (
              <th key={key} scope="col">
                <Typography variant="pi" textColor="neutral600">
                  {text(key)}
                </Typography>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {PERIODS.map(([period, key]) => (
            <tr key={period}>
              <th scope="row">
                <Typography variant="pi" textColor="neutral600">
                  {text(key)}
                </Typography>
              </th>
              <td>
                <Typography variant="omega" fontWeight="bold">
                  {formatNumber(numbers[period].views)}
                </Typography>
              </td>
              <td>
                <Typography variant="omega">{formatNumber(numbers[period].visitors)}</Typography>
              </td>
            </tr>
          ))}
        </tbody>
      </Grid>
    </Box>
  );
};
