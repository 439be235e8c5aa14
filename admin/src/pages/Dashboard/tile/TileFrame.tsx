import { Box, Flex, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { Card } from '../../../components/Card';
import { Hint } from '../../../components/Hint';

interface TileFrameProps {
  title: string;
  hint?: string | undefined;
  /** Whether what is shown is not what was asked last. */
  isBusy?: boolean;
  /** What can be chosen, beside the title. */
  actions?: ReactNode;
  /** What can be chosen, below the title. */
  choices?: ReactNode;
  menu?: ReactNode;
  children: ReactNode;
}

/** A sheet with a title, and at its other end what can be done. */
export const TileFrame = ({ title, hint, isBusy = false, actions, choices, menu, children }: TileFrameProps) => (
  <Card role="region" aria-label={title} aria-busy={isBusy} height="100%" minWidth={0}>
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Flex justifyContent="space-between" alignItems="flex-start" gap={4} wrap="wrap">
        <Flex gap={2} minHeight="3.2rem" minWidth={0} flex="1">
          <Typography variant="delta" tag="h2">
            {title}
          </Typography>
          {hint !== undefined && <Hint>{hint}</Hint>}
        </Flex>
        <Flex gap={2} wrap="wrap" justifyContent="flex-end">
          {actions}
          {menu}
        </Flex>
      </Flex>
      {choices}
      <Box minWidth={0} position="relative">
        {children}
      </Box>
    </Flex>
  </Card>
);
