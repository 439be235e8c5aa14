import { EmptyStateLayout, Flex, LinkButton, Table, Tbody, Th, Thead, Tr, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { EmptyDocuments } from '@strapi/icons/symbols';
import { NavLink } from 'react-router-dom';
import { useInsightTrackersQuery } from '../../../api/trackers';
import { CALM_MS, OFTEN_MS, useLive } from '../../../api/useLive';
import { CardLoader } from '../../../components/CardLoader';
import { LoadError } from '../../../components/LoadError';
import { StaleNotice } from '../../../components/StaleNotice';
import { useCapability } from '../../../permissions';
import { useText } from '../../../translations/useText';
import { TRACKER_PATH } from '../paths';
import { TrackerRow } from './TrackerRow';

/** The trackers, and how their values stand; while one works, its progress. */
const TrackersTab = () => {
  const text = useText();
  const { isAllowed: mayEdit } = useCapability('edit-trackers');
  const { data, error, refetch } = useInsightTrackersQuery(undefined, { refetchOnMountOrArgChange: true });
  const isWorking = data?.trackers.some(({ progress }) => progress.state === 'working' || progress.state === 'waiting') ?? false;
  useLive(refetch, data !== undefined, isWorking ? OFTEN_MS : CALM_MS);
  if (data === undefined) {
    return error ? <LoadError error={error} onRetry={refetch} /> : <CardLoader />;
  }
  const create = mayEdit && (
    <LinkButton tag={NavLink} to={`${TRACKER_PATH}/new`} startIcon={<Plus />}>
      {text('statistics.tracker.new')}
    </LinkButton>
  );
  if (data.trackers.length === 0) {
    return (
      <EmptyStateLayout
        icon={<EmptyDocuments width="16rem" />}
        content={text('statistics.trackers.none')}
        {...(create && { action: create })}
      />
    );
  }
  const heads = ['statistics.name', 'statistics.tracker.of', 'statistics.metric', 'statistics.tracker.state'] as const;
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {Boolean(error) && <StaleNotice />}
      {create && <Flex>{create}</Flex>}
      <Table colCount={heads.length + 1} rowCount={data.trackers.length + 1} aria-label={text('statistics.tab.trackers')}>
        <Thead>
          <Tr>
            {heads.map((head) => (
              <Th key={head}>
                <Typography variant="sigma" textColor="neutral600">
                  {text(head)}
                </Typography>
              </Th>
            ))}
            <Th>
              <Typography variant="sigma" textColor="neutral600">
                {text('statistics.actions')}
              </Typography>
            </Th>
          </Tr>
        </Thead>
        <Tbody>
          {data.trackers.map((tracker) => (
            <TrackerRow key={tracker.ref} tracker={tracker} mayEdit={mayEdit} />
          ))}
        </Tbody>
      </Table>
    </Flex>
  );
};

export default TrackersTab;
