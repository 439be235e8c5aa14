import { Grid } from '@strapi/design-system';
import type { DashboardQuestion } from '../../../../../contracts/dashboard';
import { StepsCard } from './StepsCard';

/** How long readers stay, and how far they go. */
export const EngagementCards = ({ question }: { question: DashboardQuestion }) => (
  <Grid.Root gap={{ initial: 4, medium: 6 }}>
    {(['duration', 'depth', 'scroll'] as const).map((dimension) => (
      <Grid.Item
        key={dimension}
        col={dimension === 'duration' ? 12 : 6}
        s={12}
        xs={12}
        direction="column"
        alignItems="stretch"
        minWidth={0}
      >
        <StepsCard dimension={dimension} question={question} />
      </Grid.Item>
    ))}
  </Grid.Root>
);
