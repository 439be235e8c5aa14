import { Box, EmptyStateLayout, Tabs, Typography } from '@strapi/design-system';
import { EmptyDocuments } from '@strapi/icons/symbols';
import { BackButton, Layouts, Page } from '@strapi/strapi/admin';
import { useMemo } from 'react';
import { useParams } from 'react-router-dom';
import { useInsightDomainsQuery } from '../../api/statistics';
import { LoadError } from '../../components/LoadError';
import { PageLoader } from '../../components/PageLoader';
import { useText } from '../../translations/useText';
import { useDashboardAddress } from '../Dashboard/address/useDashboardAddress';
import { STATISTICS_PATH } from '../Records/paths';
import { ChartBuilder } from './chart/ChartBuilder';
import { MetricActions } from './metrics/MetricActions';
import { useMetrics } from './useMetrics';
import { ValuesTab } from './values/ValuesTab';

/** A metric: its chart, to which others can be added, and its values. */
const MetricPage = () => {
  const text = useText();
  const { metric: name = '' } = useParams();
  const { address, change } = useDashboardAddress();
  const { data, error, refetch } = useInsightDomainsQuery(undefined, { refetchOnMountOrArgChange: true });
  const { metricOf } = useMetrics();
  const metrics = useMemo(() => [name], [name]);
  const domain = data?.domains.find((one) => one.metrics.some(({ metric }) => metric === name));
  const shown = metricOf(name);
  const tab = address.get('tab') === 'values' ? 'values' : 'chart';
  if (data === undefined && !error) {
    return <PageLoader />;
  }
  const { description } = shown.metric;
  return (
    <Page.Main>
      <Page.Title>{`${text('plugin.name')} – ${shown.name}`}</Page.Title>
      <Layouts.Header
        title={shown.name}
        subtitle={
          domain && (
            <Typography variant="epsilon" textColor="neutral600" tag="p">
              {[domain.name, name, description].filter(Boolean).join(' · ')}
            </Typography>
          )
        }
        navigationAction={<BackButton fallback={STATISTICS_PATH} />}
        primaryAction={domain && !domain.isReadOnly && <MetricActions metric={shown.metric} />}
      />
      <Layouts.Content>
        {data === undefined ? (
          <LoadError error={error} onRetry={refetch} />
        ) : !domain ? (
          <EmptyStateLayout icon={<EmptyDocuments width="16rem" />} content={text('statistics.metric.missing')} />
        ) : (
          <Tabs.Root
            value={tab}
            variant="simple"
            onValueChange={(chosen) => chosen !== tab && change({ tab: chosen === 'values' ? 'values' : null })}
          >
            <Tabs.List aria-label={shown.name}>
              <Tabs.Trigger value="chart">{text('statistics.chart')}</Tabs.Trigger>
              <Tabs.Trigger value="values">{text('statistics.values')}</Tabs.Trigger>
            </Tabs.List>
            <Box paddingTop={6}>
              <Tabs.Content value={tab}>
                {tab === 'chart' ? (
                  <ChartBuilder metrics={metrics} />
                ) : (
                  <ValuesTab shown={shown} isReadOnly={domain.isReadOnly} />
                )}
              </Tabs.Content>
            </Box>
          </Tabs.Root>
        )}
      </Layouts.Content>
    </Page.Main>
  );
};

export default MetricPage;
