import { Box, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { TrackableType } from '../../../../contracts/tracking';
import { useText } from '../../translations/useText';
import { ApiOptionsButton } from './ApiOptionsButton';
import { PatternField } from './PatternField';
import { TrackingSwitch } from './TrackingSwitch';

const KINDS = { collectionType: 'tracking.kind.collection', singleType: 'tracking.kind.single' } as const;

export const TrackingRow = ({ type }: { type: TrackableType }) => {
  const text = useText();
  const { formatNumber } = useIntl();
  return (
    <tr>
      <Box tag="th" scope="row" maxWidth={{ initial: '14rem', large: '32rem' }}>
        <Flex direction="column" alignItems="stretch">
          <Typography fontWeight="semiBold" textColor="neutral800" ellipsis title={type.displayName}>
            {type.displayName}
          </Typography>
          <Typography variant="pi" textColor="neutral600" ellipsis title={type.uid}>
            {type.uid}
          </Typography>
          <Typography variant="pi" textColor="neutral600">
            {text(KINDS[type.kind])}
          </Typography>
        </Flex>
      </Box>
      <td>
        <Typography textColor="neutral800">{formatNumber(type.entries)}</Typography>
      </td>
      <td>
        <TrackingSwitch type={type} />
      </td>
      <td>
        <ApiOptionsButton type={type} />
      </td>
      <Box tag="td" minWidth={{ initial: '17rem', large: '40rem' }} width="48%">
        <PatternField type={type} />
      </Box>
    </tr>
  );
};
