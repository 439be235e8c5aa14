import { Box, Flex, Grid } from '@strapi/design-system';
import type { RangeName } from '../../../../contracts/reports';
import { useInsightOverviewQuery } from '../../api/dashboard';
import { useLive } from '../../api/useLive';
import { CardLoader } from '../../components/CardLoader';
import { CountTile } from '../../components/CountTile';
import { LoadError } from '../../components/LoadError';
import { SeriesCard } from '../../components/SeriesCard';
import { StaleNotice } from '../../components/StaleNotice';
import { useText } from '../../translations/useText';
import { TopEntriesSection } from './TopEntriesSection';

/** The site's numbers of a range, renewed while one looks. While another range is fetched the last one stays, faded. */
export const Report = ({ range }: { range: RangeName }) => {
  const text = useText();
  const { data, error, refetch } = useInsightOverviewQuery(range, {
    refetchOnMountOrArgChange: true,
    selectFromResult: ({ data, error }) => ({ data, error }),
  });
  useLive(refetch);
  if (!data) {
    return error ? <LoadError error={error} onRetry={refetch} /> : <CardLoader />;
  }
  const isOld = data.span.name !== range;
  return (
    <Flex direction="column" alignItems="stretch" gap={6}>
      {error && <StaleNotice />}
      <Box aria-busy={isOld} style={{ opacity: isOld ? 0.5 : 1 }}>
        <Flex direction="column" alignItems="stretch" gap={6}>
          <Grid.Root gap={{ initial: 4, medium: 6 }}>
            <Grid.Item col={6} s={6} xs={12} direction="column" alignItems="stretch">
              <CountTile name={text('views')} now={data.now.views} before={data.before.views} range={data.span.name} />
            </Grid.Item>
            <Grid.Item col={6} s={6} xs={12} direction="column" alignItems="stretch">
              <CountTile name={text('visitors')} now={data.now.visitors} before={data.before.visitors} range={data.span.name} />
            </Grid.Item>
          </Grid.Root>
          <SeriesCard span={data.span} series={data.series} />
        </Flex>
      </Box>
      <TopEntriesSection range={range} />
    </Flex>
  );
};
