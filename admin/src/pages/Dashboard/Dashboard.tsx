import { Layouts, Page } from '@strapi/strapi/admin';
import { useInsightSetupQuery } from '../../api/dashboard';
import { useLive } from '../../api/useLive';
import { LoadError } from '../../components/LoadError';
import { PageLoader } from '../../components/PageLoader';
import { useText } from '../../translations/useText';
import { Report } from './Report';
import { SetupSteps } from './setup/SetupSteps';

/** How the site is used; before its first view, the way to it. */
export const Dashboard = () => {
  const text = useText();
  const setup = useInsightSetupQuery(undefined, { refetchOnMountOrArgChange: true });
  const hasViews = typeof setup.data?.firstViewedAt === 'string';
  useLive(setup.refetch, !hasViews);

  if (setup.isLoading) {
    return <PageLoader />;
  }
  return (
    <Page.Main>
      <Page.Title>{text('plugin.name')}</Page.Title>
      {hasViews ? (
        <Report />
      ) : (
        <>
          <Layouts.Header title={text('plugin.name')} subtitle={text('dashboard.subtitle')} />
          <Layouts.Content>
            {setup.data === undefined ? (
              <LoadError error={setup.error} onRetry={setup.refetch} />
            ) : (
              <SetupSteps setup={setup.data} />
            )}
          </Layouts.Content>
        </>
      )}
    </Page.Main>
  );
};
