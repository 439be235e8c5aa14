import { Flex, Grid } from '@strapi/design-system';
import type { Health } from '../../../../contracts/health';
import { StaleNotice } from '../../components/StaleNotice';
import { BufferCard } from './BufferCard';
import { DrainCard } from './DrainCard';
import { FilteredTable } from './FilteredTable';
import { JobsTable } from './JobsTable';
import { RedisCard } from './RedisCard';
import { StateBanner } from './StateBanner';

interface HealthReportProps {
  health: Health;
  isStale: boolean;
}

export const HealthReport = ({ health, isStale }: HealthReportProps) => {
  const cards = [
    <BufferCard key="buffer" buffer={health.buffer} />,
    <DrainCard key="drain" drain={health.drain} setAsideEvents={health.setAsideEvents} />,
    ...(health.redis ? [<RedisCard key="redis" redis={health.redis} />] : []),
  ];
  return (
    <Flex direction="column" alignItems="stretch" gap={6}>
      {isStale && <StaleNotice />}
      <StateBanner state={health.state} reasons={health.reasons} />
      <Grid.Root gap={{ initial: 4, medium: 6 }}>
        {cards.map((card) => (
          <Grid.Item key={card.key} col={12 / cards.length} s={12} xs={12} direction="column" alignItems="stretch">
            {card}
          </Grid.Item>
        ))}
      </Grid.Root>
      <JobsTable jobs={health.jobs} />
      <FilteredTable filtered={health.filtered} />
    </Flex>
  );
};
