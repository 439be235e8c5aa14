import { Flex, Link } from '@strapi/design-system';
import { Widget } from '@strapi/strapi/admin';
import { NavLink } from 'react-router-dom';
import type { SavedChart } from '../../../../../contracts/charts';
import { useInsightChartQuery } from '../../../api/charts';
import { isForbidden } from '../../../api/errors';
import { ASKED_ANEW, useAnswer } from '../../../api/useAnswer';
import { SLOW_MS } from '../../../api/useLive';
import { LinesChart } from '../../../components/LinesChart';
import { type Look, SERIES_LOOKS } from '../../../components/LinesChart/lines';
import { SpokenTable } from '../../../components/sheet/SpokenTable';
import { chartGroups, hasValues } from '../../../format/chartGroups';
import { useText } from '../../../translations/useText';
import { SeriesList } from '../chart/SeriesList';
import { StatisticBars } from '../chart/StatisticBars';
import { useChartTexts } from '../chart/useChartTexts';
import { savedChartPath } from '../paths';
import { useMetrics } from '../useMetrics';

const HEIGHT_PX = 130;
/** There is room for no more. */
const MOST_LINES = 3;

/** A saved chart in the little room that the home page has: what is of the first unit. */
const HomeChart = ({ chart }: { chart: SavedChart }) => {
  const text = useText();
  const { metricOf } = useMetrics();
  const { titleOf, sheetOf, keyOf } = useChartTexts();
  const { data, error } = useAnswer(useInsightChartQuery(chart.question, ASKED_ANEW), SLOW_MS);
  if (data === undefined) {
    return error ? isForbidden(error) ? <Widget.NoPermissions /> : <Widget.Error /> : <Widget.Loading />;
  }
  const [series = []] = chartGroups(data.series, (name) => metricOf(name).metric);
  const drawn = series.slice(0, MOST_LINES);
  const axis = metricOf(drawn[0]?.metric ?? '');
  const looks = drawn.map((_, index): Look => (drawn.length === 1 ? 'first' : (SERIES_LOOKS[index] ?? 'first')));
  const lines = drawn.map((one, index) => ({
    look: looks[index] ?? 'first',
    title: titleOf(one, data.series),
    values: one.values,
  }));
  return (
    <Flex direction="column" alignItems="stretch" gap={2} data-testid="home-chart">
      <Link tag={NavLink} to={savedChartPath({ ...chart, question: { ...chart.question } })}>
        {chart.name}
      </Link>
      {hasValues(data) ? (
        <>
          <SeriesList
            isSmall
            rows={drawn.map((one, index) => ({
              key: keyOf(one),
              look: looks[index] ?? 'first',
              title: lines[index]?.title ?? '',
              series: one,
            }))}
            isCompared={chart.question.compare !== 'none'}
            isOfBars={chart.look === 'bar'}
          />
          {chart.look === 'bar' ? (
            <StatisticBars dates={data.dates} lines={lines} axis={axis} height={HEIGHT_PX} />
          ) : (
            <LinesChart
              starts={data.dates}
              lines={lines}
              bucket="day"
              timeZone={data.span.timeZone}
              height={HEIGHT_PX}
              axis={axis}
              isSmall
            />
          )}
          <SpokenTable caption={chart.name} sheet={sheetOf(data)} />
        </>
      ) : (
        <Widget.NoData>{text('statistics.chart.empty')}</Widget.NoData>
      )}
    </Flex>
  );
};

export default HomeChart;
