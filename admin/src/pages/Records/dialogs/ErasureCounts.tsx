import { Box, Loader, Typography } from '@strapi/design-system';
import type { Erasure, RecordType } from '../../../../../contracts/records';
import { type Erased, useInsightErasureQuery } from '../../../api/records';
import type { TranslationKey } from '../../../translations/getTranslation';
import { useText } from '../../../translations/useText';

const PARTS: Record<keyof Erasure, TranslationKey> = {
  sessions: 'records.erase.sessions',
  pageViews: 'records.erase.pageViews',
  interactions: 'records.erase.interactions',
  engagements: 'records.erase.engagements',
  waiting: 'records.erase.waiting',
};

export const ALL_PARTS: readonly (keyof Erasure)[] = ['sessions', 'pageViews', 'interactions', 'engagements', 'waiting'];

interface ErasureCountsProps {
  type: RecordType;
  erased: Erased;
  parts: readonly (keyof Erasure)[];
}

/** What goes of a visitor or a session, as the server counts it at this moment. */
export const ErasureCounts = ({ type, erased, parts }: ErasureCountsProps) => {
  const text = useText();
  const { data, error, isFetching } = useInsightErasureQuery({ type, erased }, { refetchOnMountOrArgChange: true });
  if (isFetching) {
    return <Loader small>{text('loading')}</Loader>;
  }
  if (error || !data) {
    return (
      <Typography textAlign="center" textColor="danger600" role="alert">
        {text('records.erase.uncounted')}
      </Typography>
    );
  }
  return (
    <Box tag="ul" background="neutral100" hasRadius padding={4} aria-label={text('records.erase.goes')}>
      {parts
        .filter((part) => data[part] > 0)
        .map((part) => (
          <Typography key={part} tag="li">
            {text(PARTS[part], { count: data[part] })}
          </Typography>
        ))}
    </Box>
  );
};
