import { EmptyStateLayout, Flex, Typography } from '@strapi/design-system';
import { EmptyDocuments } from '@strapi/icons/symbols';
import type { RangeName } from '../../../../contracts/reports';
import { useInsightTopEntriesQuery } from '../../api/dashboard';
import { useLive } from '../../api/useLive';
import { CardLoader } from '../../components/CardLoader';
import { LoadError } from '../../components/LoadError';
import { useText } from '../../translations/useText';
import { TopEntriesTable } from './TopEntriesTable';

/** The most viewed entries of the range. */
export const TopEntriesSection = ({ range }: { range: RangeName }) => {
  const text = useText();
  const { data, error, refetch } = useInsightTopEntriesQuery(range, {
    refetchOnMountOrArgChange: true,
    selectFromResult: ({ data, error }) => ({ data, error }),
  });
  useLive(refetch);
  const isOld = data !== undefined && data.span.name !== range;
  return (
    <Flex tag="section" direction="column" alignItems="stretch" gap={4} aria-busy={isOld} style={{ opacity: isOld ? 0.5 : 1 }}>
      <Typography variant="delta" tag="h2">
        {text('top.title')}
      </Typography>
      {data ? (
        data.entries.length === 0 ? (
          <EmptyStateLayout icon={<EmptyDocuments width="16rem" />} content={text('top.empty')} />
        ) : (
          <TopEntriesTable entries={data.entries} range={data.span.name} />
        )
      ) : error ? (
        <LoadError error={error} onRetry={refetch} />
      ) : (
        <CardLoader />
      )}
    </Flex>
  );
};
