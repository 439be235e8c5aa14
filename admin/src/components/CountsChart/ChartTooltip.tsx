import { Box, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { Counts } from '../../../../contracts/reports';
import { useText } from '../../translations/useText';
import { LineSample } from './LineSample';

interface ChartTooltipProps extends Counts {
  /** When, written out. */
  title: string;
}

export const ChartTooltip = ({ title, views, visitors }: ChartTooltipProps) => {
  const { formatNumber } = useIntl();
  const text = useText();
  return (
    <Box background="neutral0" borderColor="neutral200" hasRadius shadow="popupShadow" padding={3}>
      <Flex direction="column" alignItems="stretch" gap={1}>
        <Typography variant="pi" fontWeight="bold" style={{ whiteSpace: 'nowrap' }}>
          {title}
        </Typography>
        {[['views', views] as const, ['visitors', visitors] as const].map(([id, count]) => (
          <Flex key={id} gap={2} justifyContent="space-between">
            <Flex gap={2}>
              <LineSample of={id} />
              <Typography variant="pi" textColor="neutral600">
                {text(id)}
              </Typography>
            </Flex>
            <Typography variant="pi" fontWeight="bold">
              {formatNumber(count)}
            </Typography>
          </Flex>
        ))}
      </Flex>
    </Box>
  );
};
