import { Flex, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';

interface SentenceProps {
  children: string;
  /** What can be done about it. */
  action?: ReactNode;
}

export const Sentence = ({ children, action }: SentenceProps) => (
  <Flex direction="column" alignItems="flex-start" gap={3} width="100%">
    <Typography variant="omega" textColor="neutral600">
      {children}
    </Typography>
    {action}
  </Flex>
);
