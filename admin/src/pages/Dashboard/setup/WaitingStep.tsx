import { Flex, Loader, Typography } from '@strapi/design-system';
import { useText } from '../../../translations/useText';

export const WaitingStep = ({ isTracking }: { isTracking: boolean }) => {
  const text = useText();
  return (
    <Flex gap={3} role="status">
      {isTracking && <Loader small>{text('loading')}</Loader>}
      <Typography textColor="neutral600">{text(isTracking ? 'setup.watch.waiting' : 'setup.watch.later')}</Typography>
    </Flex>
  );
};
