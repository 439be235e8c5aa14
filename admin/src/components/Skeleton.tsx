import { Box, Flex, VisuallyHidden } from '@strapi/design-system';
import { useText } from '../translations/useText';

const WIDTHS = ['40%', '100%', '92%', '96%', '88%', '94%'];

/** The outline of what is on its way. */
export const Skeleton = () => {
  const text = useText();
  return (
    <Flex direction="column" alignItems="flex-start" gap={4} role="status">
      <VisuallyHidden>{text('loading')}</VisuallyHidden>
      {WIDTHS.map((width) => (
        <Box key={width} background="neutral150" hasRadius height="1.6rem" width={width} aria-hidden />
      ))}
    </Flex>
  );
};
