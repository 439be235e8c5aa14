import { Flex, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { Card } from './Card';
import { Hint } from './Hint';

interface FigureTileProps {
  name: string;
  value: string;
  /** What it means. */
  hint?: string;
  /** What it is compared with. */
  children?: ReactNode;
}

/** One figure on a sheet of its own. */
export const FigureTile = ({ name, value, hint, children }: FigureTileProps) => (
  <Card height="100%">
    <Flex direction="column" alignItems="flex-start" gap={2}>
      <Flex gap={2}>
        <Typography variant="sigma" tag="h2" textColor="neutral600">
          {name}
        </Typography>
        {hint !== undefined && <Hint>{hint}</Hint>}
      </Flex>
      <Typography variant="alpha" tag="p" data-testid="count">
        {value}
      </Typography>
      {children}
    </Flex>
  </Card>
);
