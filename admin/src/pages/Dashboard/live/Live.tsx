import { Flex, Grid } from '@strapi/design-system';
import { useLiveVisitors } from '../../../api/useLiveVisitors';
import { Card } from '../../../components/Card';
import { CardLoader } from '../../../components/CardLoader';
import { LoadError } from '../../../components/LoadError';
import { StaleNotice } from '../../../components/StaleNotice';
import { useText } from '../../../translations/useText';
import { LivePages } from './LivePages';
import { LiveShares } from './LiveShares';
import { MinutesTile } from './MinutesTile';
import { VisitorsNow } from './VisitorsNow';

/** Who is on the site now, as it is heard. */
const Live = () => {
  const text = useText();
  const { live, error, retry } = useLiveVisitors();
  if (live === undefined) {
    return error === undefined ? (
      <CardLoader />
    ) : (
      <Card>
        <LoadError error={error} onRetry={retry} />
      </Card>
    );
  }
  return (
    <Flex direction="column" alignItems="stretch" gap={6}>
      {error !== undefined && <StaleNotice />}
      <Grid.Root gap={6}>
        <Grid.Item col={3} s={12} xs={12} direction="column" alignItems="stretch">
          <VisitorsNow visitors={live.visitors} />
        </Grid.Item>
        <Grid.Item col={9} s={12} xs={12} direction="column" alignItems="stretch">
          <MinutesTile minutes={live.minutes} />
        </Grid.Item>
      </Grid.Root>
      <LivePages live={live} />
      <Grid.Root gap={6}>
        <Grid.Item col={6} s={12} xs={12} direction="column" alignItems="stretch">
          <LiveShares of="source" title={text('live.sources')} live={live} />
        </Grid.Item>
        <Grid.Item col={6} s={12} xs={12} direction="column" alignItems="stretch">
          <LiveShares of="country" title={text('live.countries')} live={live} />
        </Grid.Item>
      </Grid.Root>
    </Flex>
  );
};

export default Live;
