import { Box, Flex, Typography } from '@strapi/design-system';
import { LineSample } from './LineSample';
import type { Look } from './lines';

interface ChartTooltipProps {
  /** When, written out. */
  title: string;
  values: readonly { look: Look; title: string; value: string }[];
  /** What happened then. */
  marks?: readonly string[] | undefined;
}

export const ChartTooltip = ({ title, values, marks = [] }: ChartTooltipProps) => (
  <Box background="neutral0" borderColor="neutral200" hasRadius shadow="popupShadow" padding={3} maxWidth="32rem">
    <Flex direction="column" alignItems="stretch" gap={1}>
      <Typography variant="pi" fontWeight="bold" style={{ whiteSpace: 'nowrap' }}>
        {title}
      </Typography>
      {values.map((line) => (
        <Flex key={line.look} gap={4} justifyContent="space-between">
          <Flex gap={2}>
            <LineSample look={line.look} />
            <Typography variant="pi" textColor="neutral600" style={{ whiteSpace: 'nowrap' }}>
              {line.title}
            </Typography>
          </Flex>
          <Typography variant="pi" fontWeight="bold" style={{ whiteSpace: 'nowrap' }}>
            {line.value}
          </Typography>
        </Flex>
      ))}
      {marks.map((mark) => (
        <Typography key={mark} variant="pi" textColor="neutral600" ellipsis>
          {mark}
        </Typography>
      ))}
    </Flex>
  </Box>
);
