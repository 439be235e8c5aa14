import { Box, type BoxProps } from '@strapi/design-system';

/** The white sheet that Strapi's pages put things on. */
export const Card = (props: BoxProps) => (
  <Box background="neutral0" hasRadius shadow="tableShadow" padding={{ initial: 4, medium: 6 }} {...props} />
);
