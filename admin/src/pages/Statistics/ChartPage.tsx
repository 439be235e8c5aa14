import { EmptyStateLayout } from '@strapi/design-system';
import { EmptyDocuments } from '@strapi/icons/symbols';
import { BackButton, Layouts, Page } from '@strapi/strapi/admin';
import { useInsightChartsQuery } from '../../api/charts';
import { useInsightDomainsQuery } from '../../api/statistics';
import { CardLoader } from '../../components/CardLoader';
import { LoadError } from '../../components/LoadError';
import { useText } from '../../translations/useText';
import { useDashboardAddress } from '../Dashboard/address/useDashboardAddress';
import { STATISTICS_PATH } from '../Records/paths';
import { ChartBuilder } from './chart/ChartBuilder';

const NONE: readonly string[] = [];

/** The chart builder: of a new chart, or of a saved one. */
const ChartPage = () => {
  const text = useText();
  const { address } = useDashboardAddress();
  const domains = useInsightDomainsQuery();
  const charts = useInsightChartsQuery();
  const id = address.get('saved');
  const saved = id === null ? undefined : charts.data?.charts.find((chart) => String(chart.id) === id);
  const isLoading = domains.data === undefined || charts.data === undefined;
  const error = domains.data ? charts.error : (domains.error ?? charts.error);
  const name = saved?.name ?? text('statistics.chart.new');
  return (
    <Page.Main>
      <Page.Title>{`${text('plugin.name')} – ${name}`}</Page.Title>
      <Layouts.Header
        title={name}
        subtitle={text('statistics.chart.subtitle')}
        navigationAction={<BackButton fallback={STATISTICS_PATH} />}
      />
      <Layouts.Content>
        {isLoading ? (
          error ? (
            <LoadError
              error={error}
              onRetry={() => {
                void domains.refetch();
                void charts.refetch();
              }}
            />
          ) : (
            <CardLoader />
          )
        ) : id !== null && !saved ? (
          <EmptyStateLayout icon={<EmptyDocuments width="16rem" />} content={text('statistics.chart.missing')} />
        ) : (
          <ChartBuilder metrics={NONE} {...(saved && { saved })} />
        )}
      </Layouts.Content>
    </Page.Main>
  );
};

export default ChartPage;
