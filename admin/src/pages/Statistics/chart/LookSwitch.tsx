import { Button, Flex } from '@strapi/design-system';
import { CHART_LOOKS, type ChartLook } from '../../../../../contracts/charts';
import { useText } from '../../../translations/useText';
import { useDashboardAddress } from '../../Dashboard/address/useDashboardAddress';

const TEXTS = { line: 'statistics.look.line', bar: 'statistics.look.bar', table: 'statistics.look.table' } as const;

/** How the chart is drawn. */
export const LookSwitch = ({ look }: { look: ChartLook }) => {
  const text = useText();
  const { change } = useDashboardAddress();
  return (
    <Flex role="group" aria-label={text('statistics.look')} gap={1}>
      {CHART_LOOKS.map((one) => (
        <Button
          key={one}
          size="S"
          variant={one === look ? 'secondary' : 'ghost'}
          aria-pressed={one === look}
          onClick={() => one !== look && change({ look: one === 'line' ? null : one })}
        >
          {text(TEXTS[one])}
        </Button>
      ))}
    </Flex>
  );
};
