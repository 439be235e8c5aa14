import { useIntl } from 'react-intl';
import {
  type BreakdownRow,
  type DashboardBreakdown,
  type DashboardQuestion,
  DEPTH_STEPS,
  DURATION_STEPS,
  SCROLL_STEPS,
} from '../../../../../contracts/dashboard';
import { useInsightBreakdownQuery } from '../../../api/dashboard';
import { ASKED_ANEW, useAnswer } from '../../../api/useAnswer';
import { CALM_MS } from '../../../api/useLive';
import { BarChart } from '../../../components/BarChart/BarChart';
import type { TranslationKey } from '../../../translations/getTranslation';
import { useText } from '../../../translations/useText';
import { breakdownList } from '../lists/breakdownList';
import { DIMENSION_LOOKS } from '../lists/dimensions';
import { useValueName } from '../lists/useValueName';
import type { SteppedDimension } from '../steps/useStepName';
import { Tile } from '../tile/Tile';
import { stepRows } from './stepRows';

const STEPS: Record<SteppedDimension, { title: TranslationKey; steps: readonly number[]; upwards: TranslationKey }> = {
  duration: { title: 'engagement.duration', steps: DURATION_STEPS, upwards: 'records.sessions' },
  depth: { title: 'engagement.depth', steps: DEPTH_STEPS, upwards: 'records.sessions' },
  scroll: { title: 'engagement.scroll', steps: SCROLL_STEPS, upwards: 'views' },
};

interface StepsCardProps {
  dimension: SteppedDimension;
  question: DashboardQuestion;
}

/** How many sessions, or views, went how long or how far. */
export const StepsCard = ({ dimension, question }: StepsCardProps) => {
  const text = useText();
  const nameOf = useValueName();
  const { formatNumber } = useIntl();
  const { title, steps, upwards } = STEPS[dimension];
  const { hint, head, main } = DIMENSION_LOOKS[dimension];
  // There are fewer steps than rows on a page.
  const answer = useAnswer(useInsightBreakdownQuery({ ...question, dimension }, ASKED_ANEW), CALM_MS);
  const countOf = ({ now }: BreakdownRow) => Number(main.of(now) ?? 0);
  const whole = (data: DashboardBreakdown) => ({ ...data, rows: stepRows(data, steps) });
  return (
    <Tile
      title={text(title)}
      hint={text(hint)}
      fileName={dimension}
      answer={answer}
      sheetOf={(data) => breakdownList(whole(data), nameOf, text)}
      isEmpty={({ rows }) => rows.every((row) => countOf(row) === 0)}
      empty={text(dimension === 'scroll' ? 'engagement.scroll.empty' : 'week.sessions.empty')}
      isChart
    >
      {(data) => (
        <BarChart
          groups={whole(data).rows.map((row) => {
            const name = nameOf(dimension, row.value);
            return { key: row.value, label: name, title: `${name}: ${formatNumber(countOf(row))}`, counts: [countOf(row)] };
          })}
          colors={['primary600']}
          across={text(head)}
          upwards={text(upwards)}
        />
      )}
    </Tile>
  );
};
