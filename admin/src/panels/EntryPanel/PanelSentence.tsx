import { Flex, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';

interface PanelSentenceProps {
  children: string;
  /** What can be done about it. */
  action?: ReactNode;
}

export const PanelSentence = ({ children, action }: PanelSentenceProps) => (
  <Flex direction="column" alignItems="flex-start" gap={3} width="100%">
    <Typography variant="omega" textColor="neutral600">
      {children}
    </Typography>
    {action}
  </Flex>
);
