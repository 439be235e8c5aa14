import { Box, Flex, Loader, Typography } from '@strapi/design-system';
import type { Erasure, RecordType } from '../../../../../contracts/records';
import { type Erased, useInsightErasureQuery } from '../../../api/records';
import { useText } from '../../../translations/useText';

const PARTS = [
  ['sessions', 'records.erase.sessions'],
  ['pageViews', 'records.erase.pageViews'],
  ['interactions', 'records.erase.interactions'],
  ['engagements', 'records.erase.engagements'],
  ['waiting', 'records.erase.waiting'],
] as const satisfies [keyof Erasure, string][];

/** What an erasure takes away, as the server counts it at this moment. */
export const ErasureList = ({ type, erased }: { type: RecordType; erased: Erased }) => {
  const text = useText();
  const { data, error, isFetching } = useInsightErasureQuery({ type, erased }, { refetchOnMountOrArgChange: true });
  if (isFetching) {
    return <Loader small>{text('loading')}</Loader>;
  }
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Typography textAlign="center">{text('records.erase.question')}</Typography>
      {data && (
        <Box tag="ul" background="neutral100" hasRadius padding={4} aria-label={text('records.erase.goes')}>
          {PARTS.filter(([part]) => data[part] > 0).map(([part, words]) => (
            <Typography key={part} tag="li">
              {text(words, { count: data[part] })}
            </Typography>
          ))}
        </Box>
      )}
      {error && (
        <Typography textAlign="center" textColor="danger600" role="alert">
          {text('records.erase.uncounted')}
        </Typography>
      )}
      <Typography textAlign="center" variant="pi" textColor="neutral600">
        {text('records.totals.stay')}
      </Typography>
    </Flex>
  );
};
