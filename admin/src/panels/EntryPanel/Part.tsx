import { Flex, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';

/** A part of the panel under a small title. */
export const Part = ({ title, children }: { title: string; children: ReactNode }) => (
  <Flex direction="column" alignItems="stretch" gap={2} width="100%" minWidth={0}>
    <Typography variant="pi" fontWeight="bold" tag="h3" textColor="neutral800">
      {title}
    </Typography>
    {children}
  </Flex>
);
