import { EmptyStateLayout } from '@strapi/design-system';
import { EmptyDocuments } from '@strapi/icons/symbols';
import { BackButton, Layouts, Page } from '@strapi/strapi/admin';
import { useParams } from 'react-router-dom';
import { useInsightDomainsQuery } from '../../api/statistics';
import { useInsightTrackerSourcesQuery, useInsightTrackersQuery } from '../../api/trackers';
import { CardLoader } from '../../components/CardLoader';
import { LoadError } from '../../components/LoadError';
import { permissionsFor } from '../../permissions';
import { useText } from '../../translations/useText';
import { STATISTICS_PATH } from '../Records/paths';
import { TrackerForm } from './trackers/TrackerForm';

const NEW = 'new';

/** The form of a tracker, new or not, and what it would record. */
const TrackerPage = () => {
  const text = useText();
  const { tracker: ref = NEW } = useParams();
  const domains = useInsightDomainsQuery();
  const sources = useInsightTrackerSourcesQuery(undefined, { refetchOnMountOrArgChange: true });
  const trackers = useInsightTrackersQuery(undefined, { refetchOnMountOrArgChange: true });
  const questions = [domains, sources, trackers];
  const failed = questions.find(({ data, error }) => data === undefined && error);
  const tracker = trackers.data?.trackers.find((one) => one.ref === ref);
  const title = tracker?.name ?? text(ref === NEW ? 'statistics.tracker.new' : 'statistics.tracker.edit');
  return (
    <Page.Protect permissions={permissionsFor('edit-trackers')}>
      <Page.Main>
        <Page.Title>{`${text('plugin.name')} – ${title}`}</Page.Title>
        <Layouts.Header
          title={title}
          subtitle={text('statistics.tracker.subtitle')}
          navigationAction={<BackButton fallback={`${STATISTICS_PATH}?tab=trackers`} />}
        />
        <Layouts.Content>
          {failed ? (
            <LoadError error={failed.error} onRetry={() => questions.forEach(({ refetch }) => void refetch())} />
          ) : !sources.data || !trackers.data || !domains.data ? (
            <CardLoader />
          ) : ref !== NEW && (!tracker || tracker.isRegistered) ? (
            <EmptyStateLayout icon={<EmptyDocuments width="16rem" />} content={text('statistics.tracker.missing')} />
          ) : (
            <TrackerForm
              key={ref}
              sources={sources.data.sources}
              others={trackers.data.trackers.filter((one) => one !== tracker)}
              {...(tracker && { tracker })}
            />
          )}
        </Layouts.Content>
      </Page.Main>
    </Page.Protect>
  );
};

export default TrackerPage;
