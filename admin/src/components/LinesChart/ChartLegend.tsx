import { Flex, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { LineSample } from './LineSample';
import type { ChartLine } from './lines';

interface ChartLegendProps {
  lines: readonly Pick<ChartLine, 'look' | 'title'>[];
  /** What else is drawn, with a sample of it. */
  children?: ReactNode;
}

export const ChartLegend = ({ lines, children }: ChartLegendProps) => (
  <Flex gap={4} wrap="wrap" aria-hidden>
    {lines.map(({ look, title }) => (
      <Flex key={look} gap={2}>
        <LineSample look={look} />
        <Typography variant="pi" textColor="neutral600">
          {title}
        </Typography>
      </Flex>
    ))}
    {children}
  </Flex>
);
