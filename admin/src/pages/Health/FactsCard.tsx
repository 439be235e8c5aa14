import { Box, Flex, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { Card } from '../../components/Card';

interface FactsCardProps {
  title: string;
  children: ReactNode;
}

/** A card of names and what is known of each. */
export const FactsCard = ({ title, children }: FactsCardProps) => (
  <Card height="100%">
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Typography variant="delta" tag="h2">
        {title}
      </Typography>
      <Flex tag="dl" direction="column" alignItems="stretch" gap={3}>
        {children}
      </Flex>
    </Flex>
  </Card>
);

interface FactProps {
  name: string;
  children: ReactNode;
}

export const Fact = ({ name, children }: FactProps) => (
  <Flex justifyContent="space-between" alignItems="flex-start" gap={4} wrap="wrap">
    <Typography tag="dt" textColor="neutral600">
      {name}
    </Typography>
    <Box tag="dd">
      <Typography textColor="neutral800">{children}</Typography>
    </Box>
  </Flex>
);
