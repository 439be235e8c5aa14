import { Flex, Typography } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';
import { useText } from '../translations/useText';

/** Says that the numbers shown are not being renewed; asking goes on by itself. */
export const StaleNotice = () => {
  const text = useText();
  return (
    <Flex gap={2} role="status">
      <WarningCircle fill="warning600" aria-hidden />
      <Typography variant="pi" textColor="warning700">
        {text('error.stale')}
      </Typography>
    </Flex>
  );
};
