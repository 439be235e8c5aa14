import { EmptyStateLayout, Flex, Grid, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import type { EntryAudience } from '../../../../contracts/reports';
import { BreakdownList } from '../../components/BreakdownList';
import { Card } from '../../components/Card';
import { useText } from '../../translations/useText';
import { ElementsList } from './ElementsList';
import { useShareNames } from './useShareNames';

const TitledCard = ({ title, children }: { title: string; children: ReactNode }) => (
  <Card height="100%">
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Typography variant="sigma" tag="h3" textColor="neutral600">
        {title}
      </Typography>
      {children}
    </Flex>
  </Card>
);

/** Where readers came from, with what they read, and what they did. */
export const AudienceCards = ({ audience }: { audience: EntryAudience }) => {
  const text = useText();
  const names = useShareNames();
  const parts = [
    { key: 'sources', title: text('audience.sources') },
    { key: 'referrers', title: text('audience.referrers') },
    { key: 'devices', title: text('audience.devices') },
    { key: 'browsers', title: text('audience.browsers') },
    { key: 'countries', title: text('audience.countries') },
  ] as const;
  return (
    <Grid.Root gap={{ initial: 4, medium: 6 }}>
      {audience.views === 0 ? (
        <Grid.Item col={12} xs={12} direction="column" alignItems="stretch">
          <EmptyStateLayout content={text('audience.empty')} />
        </Grid.Item>
      ) : (
        parts.map(({ key, title }) => (
          <Grid.Item key={key} col={6} s={6} xs={12} direction="column" alignItems="stretch" minWidth={0}>
            <TitledCard title={title}>
              <BreakdownList name={title} breakdown={audience[key]} nameOf={names[key]} />
            </TitledCard>
          </Grid.Item>
        ))
      )}
      {audience.interactions.length > 0 && (
        <Grid.Item col={6} s={6} xs={12} direction="column" alignItems="stretch" minWidth={0}>
          <TitledCard title={text('entry.interactions')}>
            <ElementsList elements={audience.interactions} />
          </TitledCard>
        </Grid.Item>
      )}
    </Grid.Root>
  );
};
