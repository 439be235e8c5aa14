import { EmptyStateLayout, Flex, LinkButton } from '@strapi/design-system';
import { EmptyDocuments } from '@strapi/icons/symbols';
import { NavLink } from 'react-router-dom';
import { useInsightChartsQuery } from '../../../api/charts';
import { CardLoader } from '../../../components/CardLoader';
import { LoadError } from '../../../components/LoadError';
import { useText } from '../../../translations/useText';
import { CHART_PATH } from '../paths';
import { SavedChartTile } from './SavedChartTile';

/** The saved charts. @param isOnDashboard whether only those are shown that are placed there */
const ChartsTab = ({ isOnDashboard = false }: { isOnDashboard?: boolean }) => {
  const text = useText();
  const { data, error, refetch } = useInsightChartsQuery(undefined, { refetchOnMountOrArgChange: true });
  if (data === undefined) {
    return error ? <LoadError error={error} onRetry={refetch} /> : <CardLoader />;
  }
  const charts = data.charts.filter((chart) => chart.isOnDashboard || !isOnDashboard);
  if (charts.length === 0) {
    return (
      <section aria-label={text('statistics.tab.charts')}>
        <EmptyStateLayout
          icon={<EmptyDocuments width="16rem" />}
          content={text(isOnDashboard ? 'statistics.charts.none.dashboard' : 'statistics.charts.none')}
          action={
            <LinkButton tag={NavLink} to={CHART_PATH} variant="secondary">
              {text('statistics.chart.new')}
            </LinkButton>
          }
        />
      </section>
    );
  }
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {charts.map((chart) => (
        <SavedChartTile key={chart.id} chart={chart} />
      ))}
    </Flex>
  );
};

export default ChartsTab;
