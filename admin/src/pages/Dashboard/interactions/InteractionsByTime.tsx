import { useIntl } from 'react-intl';
import type { DashboardOverview, DashboardQuestion } from '../../../../../contracts/dashboard';
import { useInsightOverviewQuery } from '../../../api/dashboard';
import { ASKED_ANEW, useAnswer } from '../../../api/useAnswer';
import { CALM_MS } from '../../../api/useLive';
import { BarChart } from '../../../components/BarChart/BarChart';
import { bucketLabel } from '../../../format/bucketLabel';
import type { Sheet } from '../../../format/sheet';
import { useText } from '../../../translations/useText';
import { Tile } from '../tile/Tile';

/** How much readers did, as time went by. */
export const InteractionsByTime = ({ question }: { question: DashboardQuestion }) => {
  const text = useText();
  const { locale, formatNumber } = useIntl();
  const answer = useAnswer(useInsightOverviewQuery(question, ASKED_ANEW), CALM_MS);
  const labelOf = ({ span }: DashboardOverview, length: 'short' | 'long') =>
    bucketLabel(span.bucket === 'week' ? 'day' : span.bucket, length, locale, span.timeZone);
  const sheetOf = (data: DashboardOverview): Sheet => ({
    columns: [
      { key: 'start', kind: 'text', title: text('chart.when') },
      { key: 'interactions', kind: 'count' },
    ],
    rows: data.series.map(({ start, interactions }) => ({ key: start, values: [labelOf(data, 'long')(start), interactions] })),
  });
  return (
    <Tile
      title={text('interactions.byTime')}
      hint={text('entry.interactions.hint')}
      fileName="interactions"
      answer={answer}
      sheetOf={sheetOf}
      isEmpty={({ now }) => now.interactions === 0}
      empty={text('interactions.empty')}
      isChart
    >
      {(data) => (
        <BarChart
          groups={data.series.map(({ start, interactions }) => ({
            key: start,
            label: labelOf(data, 'short')(start),
            title: `${labelOf(data, 'long')(start)}: ${formatNumber(interactions)}`,
            counts: [interactions],
          }))}
          colors={['primary600']}
          across={text('chart.when')}
          upwards={text('records.interactions')}
        />
      )}
    </Tile>
  );
};
