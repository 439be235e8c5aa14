import { Flex, Typography } from '@strapi/design-system';
import { useEffect, useState } from 'react';
import type { TrackerPreviewQuestion } from '../../../../../contracts/trackers';
import { useInsightTrackerPreviewQuery } from '../../../api/trackers';
import { Skeleton } from '../../../components/Skeleton';
import { useText } from '../../../translations/useText';
import { TileError } from '../../Dashboard/tile/TileError';
import { TileFrame } from '../../Dashboard/tile/TileFrame';
import { PreviewChart } from './PreviewChart';

const PAUSE_MS = 400;

/** A question once it has stayed the same for a moment: nobody wants an answer to each letter that they type. */
const useSettled = (question: string | null): string | null => {
  const [settled, settle] = useState(question);
  useEffect(() => {
    const timer = setTimeout(() => settle(question), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [question]);
  return settled;
};

interface TrackerPreviewProps {
  /** Null while it is not whole. */
  question: TrackerPreviewQuestion | null;
  metric: string;
}

/** What a tracker would record of the last days, asked for while it is made. */
export const TrackerPreview = ({ question, metric }: TrackerPreviewProps) => {
  const text = useText();
  const asked = useSettled(question && JSON.stringify({ ...question, ...(metric !== '' && { metric }) }));
  const { data, currentData, error, refetch } = useInsightTrackerPreviewQuery(
    JSON.parse(asked ?? '{}') as TrackerPreviewQuestion,
    { skip: asked === null },
  );
  const isOld = currentData === undefined;
  const shown = isOld && error ? undefined : data;
  return (
    <TileFrame title={text('statistics.tracker.preview')} isBusy={asked !== null && isOld && !error}>
      {asked === null ? (
        <Typography textColor="neutral600">{text('statistics.tracker.preview.start')}</Typography>
      ) : shown === undefined ? (
        error ? (
          <TileError error={error} onRetry={refetch} />
        ) : (
          <Skeleton />
        )
      ) : (
        <Flex direction="column" alignItems="stretch" gap={4} style={{ opacity: isOld ? 0.5 : 1 }}>
          <Typography role="status">{text('statistics.tracker.entries', { count: shown.entries })}</Typography>
          <PreviewChart preview={shown} metric={metric} />
        </Flex>
      )}
    </TileFrame>
  );
};
