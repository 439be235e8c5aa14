import { Box } from '@strapi/design-system';

/** In place of a number that is on its way. */
export const NumberSkeleton = () => (
  <Box width="4rem" height="1.4rem" background="neutral150" hasRadius aria-hidden data-testid="insight-number-skeleton" />
);
