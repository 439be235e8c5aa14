import { Flex, Typography } from '@strapi/design-system';
import { shadeOf } from '../../../format/heat';
import { useText } from '../../../translations/useText';
import { useShade } from './useShade';

const SIZE_PX = 12;

interface HeatLegendProps {
  /** The greatest value of each shade. */
  shades: readonly number[];
  write: (value: number) => string;
}

/** Which shade stands for how much. */
export const HeatLegend = ({ shades, write }: HeatLegendProps) => {
  const text = useText();
  const lookOf = useShade();
  return (
    <Flex gap={4} wrap="wrap" aria-hidden>
      {[0, ...shades].map((top) => (
        <Flex key={top} gap={2}>
          <svg width={SIZE_PX} height={SIZE_PX} aria-hidden="true">
            <rect width={SIZE_PX} height={SIZE_PX} rx={2} {...lookOf(shadeOf(top, shades))} />
          </svg>
          <Typography variant="pi" textColor="neutral600">
            {top === 0 ? text('heat.none') : text('heat.upTo', { value: write(top) })}
          </Typography>
        </Flex>
      ))}
    </Flex>
  );
};
