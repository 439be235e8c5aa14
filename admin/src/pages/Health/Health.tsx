import { Layouts, Page } from '@strapi/strapi/admin';
import { useInsightHealthQuery } from '../../api/health';
import { useLive } from '../../api/useLive';
import { LoadError } from '../../components/LoadError';
import { PageLoader } from '../../components/PageLoader';
import { useText } from '../../translations/useText';
import { HealthReport } from './HealthReport';

/** How the plugin is, renewed while one looks. */
export const Health = () => {
  const text = useText();
  const { data, isLoading, error, refetch } = useInsightHealthQuery(undefined, { refetchOnMountOrArgChange: true });
  useLive(refetch);
  if (isLoading) {
    return <PageLoader />;
  }
  return (
    <Page.Main>
      <Page.Title>{`${text('plugin.name')} – ${text('health.title')}`}</Page.Title>
      <Layouts.Header title={text('health.title')} subtitle={text('health.subtitle')} />
      <Layouts.Content>
        {data === undefined ? (
          <LoadError error={error} onRetry={refetch} />
        ) : (
          <HealthReport health={data} isStale={error !== undefined} />
        )}
      </Layouts.Content>
    </Page.Main>
  );
};
