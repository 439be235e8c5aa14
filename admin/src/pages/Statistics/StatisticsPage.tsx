import { Box, Flex, LinkButton, Tabs } from '@strapi/design-system';
import { ChartPie } from '@strapi/icons';
import { Layouts, Page } from '@strapi/strapi/admin';
import { Suspense } from 'react';
import { NavLink } from 'react-router-dom';
import { CardLoader } from '../../components/CardLoader';
import { useCapability } from '../../permissions';
import { useText } from '../../translations/useText';
import { useDashboardAddress } from '../Dashboard/address/useDashboardAddress';
import { NewDomain } from './forms/NewDomain';
import { ImportDialog } from './import/ImportDialog';
import { CHART_PATH } from './paths';
import { STATISTICS_PARTS, STATISTICS_TABS } from './tabs';

/** Numbers of any kind: what is kept count of, and the charts that were made of it. */
export const StatisticsPage = () => {
  const text = useText();
  const { isAllowed: mayEdit } = useCapability('edit-metrics');
  const { isAllowed: mayRecord } = useCapability('edit-statistics');
  const { address, change } = useDashboardAddress();
  const [first] = STATISTICS_TABS;
  const tab = STATISTICS_TABS.find((name) => name === address.get('tab')) ?? first;
  const { Part } = STATISTICS_PARTS[tab];
  return (
    <Page.Main>
      <Page.Title>{`${text('plugin.name')} – ${text('statistics.title')}`}</Page.Title>
      <Layouts.Header
        title={text('statistics.title')}
        subtitle={text('statistics.subtitle')}
        primaryAction={
          <Flex gap={2} wrap="wrap">
            <LinkButton tag={NavLink} to={CHART_PATH} variant="secondary" startIcon={<ChartPie />}>
              {text('statistics.chart.new')}
            </LinkButton>
            {mayRecord && <ImportDialog />}
            {mayEdit && <NewDomain />}
          </Flex>
        }
      />
      <Layouts.Content>
        <Tabs.Root
          value={tab}
          variant="simple"
          onValueChange={(chosen) => chosen !== tab && change({ tab: chosen === first ? null : chosen })}
        >
          <Tabs.List aria-label={text('statistics.title')}>
            {STATISTICS_TABS.map((name) => (
              <Tabs.Trigger key={name} value={name}>
                {text(STATISTICS_PARTS[name].title)}
              </Tabs.Trigger>
            ))}
          </Tabs.List>
          <Box paddingTop={6}>
            <Tabs.Content value={tab}>
              <Suspense fallback={<CardLoader />}>
                <Part />
              </Suspense>
            </Tabs.Content>
          </Box>
        </Tabs.Root>
      </Layouts.Content>
    </Page.Main>
  );
};
