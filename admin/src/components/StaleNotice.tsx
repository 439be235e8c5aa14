import { Flex, Typography } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';
import { useText } from '../translations/useText';

interface StaleNoticeProps {
  /** What is not renewed; the numbers, unless it says otherwise. */
  message?: string;
}

/** Says that what is shown is not being renewed; asking goes on by itself. */
export const StaleNotice = ({ message }: StaleNoticeProps) => {
  const text = useText();
  return (
    <Flex gap={2} role="status">
      <WarningCircle fill="warning600" aria-hidden />
      <Typography variant="pi" textColor="warning700">
        {message ?? text('error.stale')}
      </Typography>
    </Flex>
  );
};
