import { Flex, Typography } from '@strapi/design-system';
import { useText } from '../../translations/useText';
import { LineSample } from './LineSample';

export const ChartLegend = () => {
  const text = useText();
  return (
    <Flex gap={4} aria-hidden>
      {(['views', 'visitors'] as const).map((id) => (
        <Flex key={id} gap={2}>
          <LineSample of={id} />
          <Typography variant="pi" textColor="neutral600">
            {text(id)}
          </Typography>
        </Flex>
      ))}
    </Flex>
  );
};
