import { Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { WideBar } from '../../../components/WideBar';
import { useText } from '../../../translations/useText';

/** How far an export has come. */
export const Progress = ({ rows, total }: { rows: number; total: number }) => {
  const text = useText();
  const { formatNumber } = useIntl();
  const percent = total === 0 ? 0 : Math.min(100, (rows / total) * 100);
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <WideBar percent={percent} label={text('records.export.progress')} />
      <Typography variant="pi" textColor="neutral600">
        {text('records.export.rows', { rows: formatNumber(rows), total: formatNumber(total) })}
      </Typography>
    </Flex>
  );
};
