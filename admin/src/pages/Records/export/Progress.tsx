import { Flex, ProgressBar, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import { useText } from '../../../translations/useText';

/** The design system's own is short, and made for dark grounds. */
const WideBar = styled(ProgressBar)`
  && {
    width: 100%;
    background-color: ${({ theme }) => theme.colors.neutral200};
  }

  && > div {
    background-color: ${({ theme }) => theme.colors.primary600};
  }
`;

/** How far an export has come. */
export const Progress = ({ rows, total }: { rows: number; total: number }) => {
  const text = useText();
  const { formatNumber } = useIntl();
  const percent = total === 0 ? 0 : Math.min(100, (rows / total) * 100);
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <WideBar value={percent} aria-valuenow={Math.round(percent)} aria-label={text('records.export.progress')} />
      <Typography variant="pi" textColor="neutral600">
        {text('records.export.rows', { rows: formatNumber(rows), total: formatNumber(total) })}
      </Typography>
    </Flex>
  );
};
