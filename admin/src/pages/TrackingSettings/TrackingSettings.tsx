import { EmptyStateLayout, Flex, Typography } from '@strapi/design-system';
import { EmptyDocuments } from '@strapi/icons/symbols';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useInsightTrackingQuery } from '../../api/tracking';
import { LoadError } from '../../components/LoadError';
import { PageLoader } from '../../components/PageLoader';
import { useText } from '../../translations/useText';
import { TrackingTable } from './TrackingTable';

/** Which types are counted, and where their entries are published. */
export const TrackingSettings = () => {
  const text = useText();
  const { data: types, isLoading, error, refetch } = useInsightTrackingQuery(undefined, { refetchOnMountOrArgChange: true });
  if (isLoading) {
    return <PageLoader />;
  }
  return (
    <Page.Main>
      <Page.Title>{`${text('plugin.name')} – ${text('tracking.title')}`}</Page.Title>
      <Layouts.Header title={text('tracking.title')} subtitle={text('tracking.subtitle')} />
      <Layouts.Content>
        {types === undefined ? (
          <LoadError error={error} onRetry={refetch} />
        ) : types.length === 0 ? (
          <EmptyStateLayout icon={<EmptyDocuments width="16rem" />} content={text('tracking.empty')} />
        ) : (
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Typography textColor="neutral600" maxWidth="96rem">
              {text('tracking.pattern.explanation')}
            </Typography>
            <TrackingTable types={types} />
          </Flex>
        )}
      </Layouts.Content>
    </Page.Main>
  );
};
