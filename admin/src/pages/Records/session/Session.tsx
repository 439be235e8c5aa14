import { EmptyStateLayout, Flex } from '@strapi/design-system';
import { EmptyDocuments } from '@strapi/icons/symbols';
import { BackButton, Layouts, Page } from '@strapi/strapi/admin';
import { isMissing } from '../../../api/errors';
import { useInsightSessionQuery } from '../../../api/records';
import { LoadError } from '../../../components/LoadError';
import { PageLoader } from '../../../components/PageLoader';
import { useText } from '../../../translations/useText';
import { useFieldText } from '../cells/useFieldText';
import { listPath } from '../paths';
import { SessionActions } from './SessionActions';
import { SessionFacts } from './SessionFacts';
import { Timeline } from './Timeline';

/** What one visitor did without a long silence, in its order. */
export const Session = ({ documentId }: { documentId: string }) => {
  const text = useText();
  const { when } = useFieldText();
  const { data, error, isLoading, refetch } = useInsightSessionQuery(documentId, { refetchOnMountOrArgChange: true });
  if (isLoading) {
    return <PageLoader />;
  }
  const { startTime } = data?.session ?? {};
  const title = startTime ? text('records.session.title', { when: when(startTime) }) : text('records.session');
  return (
    <Page.Main>
      <Page.Title>{`${text('plugin.name')} – ${title}`}</Page.Title>
      <Layouts.Header
        title={title}
        subtitle={
          data &&
          text('records.session.subtitle', { views: data.session.views ?? 0, interactions: data.session.interactions ?? 0 })
        }
        navigationAction={<BackButton fallback={listPath('sessions')} />}
        primaryAction={data && !error && <SessionActions session={data.session} mayEdit={data.mayEdit} />}
      />
      <Layouts.Content>
        {isMissing(error) ? (
          <EmptyStateLayout icon={<EmptyDocuments width="16rem" />} content={text('records.session.missing')} />
        ) : data === undefined ? (
          <LoadError error={error} onRetry={refetch} message={text('records.error')} />
        ) : (
          <Flex direction="column" alignItems="stretch" gap={6}>
            <SessionFacts session={data.session} />
            <Timeline timeline={data.timeline} isCut={data.isCut} />
          </Flex>
        )}
      </Layouts.Content>
    </Page.Main>
  );
};
