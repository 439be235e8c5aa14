import { Box, Flex, Status, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { TrackerProgress } from '../../../../../contracts/trackers';
import { WideBar } from '../../../components/WideBar';
import { useText } from '../../../translations/useText';
import { STATE_TEXTS } from './trackerTexts';

const LOOKS = { waiting: 'secondary', working: 'primary', ready: 'success', failing: 'danger' } as const;

/** How a tracker's values stand. */
export const TrackerState = ({ name, progress }: { name: string; progress: TrackerProgress }) => {
  const { state, done, lastRunAtMs, error } = progress;
  const text = useText();
  const { formatDate, formatNumber } = useIntl();
  const percent = formatNumber(done, { style: 'percent' });
  return (
    <Flex direction="column" alignItems="flex-start" gap={1} paddingTop={2} paddingBottom={2}>
      <Status variant={LOOKS[state]} size="S">
        <Typography variant="pi" fontWeight="bold">
          {text(STATE_TEXTS[state])}
        </Typography>
      </Status>
      {state === 'working' && (
        <Flex gap={2}>
          <Box width="8rem">
            <WideBar percent={done * 100} isThin label={text('statistics.tracker.progress', { name })} />
          </Box>
          <Typography variant="pi" textColor="neutral600">
            {percent}
          </Typography>
        </Flex>
      )}
      {error && (
        <Typography variant="pi" textColor="danger600" style={{ overflowWrap: 'anywhere', whiteSpace: 'normal' }}>
          {error}
        </Typography>
      )}
      {state === 'failing' && (
        <Typography variant="pi" textColor="neutral600" style={{ whiteSpace: 'normal' }}>
          {text('statistics.tracker.failing.todo')}
        </Typography>
      )}
      {lastRunAtMs !== null && (
        <Typography variant="pi" textColor="neutral600">
          {text('statistics.tracker.lastRun', { when: formatDate(lastRunAtMs, { dateStyle: 'short', timeStyle: 'short' }) })}
        </Typography>
      )}
    </Flex>
  );
};
