import { Flex, Grid } from '@strapi/design-system';
import { useInsightOverviewQuery, useInsightPublicationsQuery } from '../../../api/dashboard';
import { ASKED_ANEW, useAnswer } from '../../../api/useAnswer';
import { CALM_MS, OFTEN_MS, SLOW_MS } from '../../../api/useLive';
import { useDashboardQuestion } from '../address/useDashboardQuestion';
import { CalendarTile } from './CalendarTile';
import { FiguresSection } from './FiguresSection';
import { LineTile } from './LineTile';
import { LiveFigure } from './LiveFigure';
import { PatternTile } from './PatternTile';
import { TopEntriesTile } from './TopEntriesTile';
import { useMetric } from './useMetric';

/** The site at a glance. */
const Overview = () => {
  const { question, filters } = useDashboardQuestion();
  const [metric, choose] = useMetric();
  // What is filtered may be read from single records.
  const pace = Object.keys(filters).length > 0 ? CALM_MS : OFTEN_MS;
  const overview = useAnswer(useInsightOverviewQuery(question, ASKED_ANEW), pace);
  const publications = useAnswer(useInsightPublicationsQuery(question, ASKED_ANEW), SLOW_MS);
  return (
    <Flex direction="column" alignItems="stretch" gap={{ initial: 4, medium: 6 }}>
      <LiveFigure />
      <FiguresSection answer={overview} metric={metric} onChoose={choose} />
      <LineTile answer={overview} publications={publications.isOld ? undefined : publications.data} metric={metric} />
      <TopEntriesTile everyMs={pace} />
      <Grid.Root gap={{ initial: 4, medium: 6 }}>
        <Grid.Item col={12} xs={12} direction="column" alignItems="stretch" minWidth={0}>
          <CalendarTile metric={metric} />
        </Grid.Item>
        <Grid.Item col={12} xs={12} direction="column" alignItems="stretch" minWidth={0}>
          <PatternTile metric={metric} />
        </Grid.Item>
      </Grid.Root>
    </Flex>
  );
};

export default Overview;
