import type { DashboardQuestion, Dimension } from '../../../../../contracts/dashboard';
import type { SourceClass } from '../../../../../contracts/events';
import { useInsightBreakdownQuery } from '../../../api/dashboard';
import { ASKED_ANEW, useAnswer } from '../../../api/useAnswer';
import { CALM_MS } from '../../../api/useLive';
import type { TranslationKey } from '../../../translations/getTranslation';
import { useText } from '../../../translations/useText';
import { useIsWhole } from '../tile/reportContext';
import { breakdownList } from './breakdownList';
import { DIMENSION_LOOKS } from './dimensions';
import { eachAlone } from './eachAlone';
import { ListCard } from './ListCard';
import { useListState } from './useListState';
import { useValueName } from './useValueName';

/** One of the lists of a card. */
export interface BreakdownChoice {
  key: string;
  title: TranslationKey;
  dimension: Dimension;
  /** Only those of one class. */
  sourceClass?: SourceClass;
}

interface BreakdownCardProps {
  id: string;
  title: string;
  choices: readonly [BreakdownChoice, ...BreakdownChoice[]];
  question: DashboardQuestion;
}

const OneBreakdownCard = ({ id, title, choices, question }: BreakdownCardProps) => {
  const text = useText();
  const nameOf = useValueName();
  const keys = choices.map(({ key }) => key);
  const state = useListState(id, keys);
  const { dimension, sourceClass } = choices.find(({ key }) => key === state.choice) ?? choices[0];
  const asked = {
    ...question,
    dimension,
    ...(sourceClass && { sourceClass }),
    _q: state.search,
    page: state.page,
    pageSize: state.pageSize,
  };
  const answer = useAnswer(useInsightBreakdownQuery(asked, ASKED_ANEW), CALM_MS);
  return (
    <ListCard
      id={id}
      title={title}
      choices={choices.map((choice) => ({
        key: choice.key,
        title: text(choice.title),
        hint: text(DIMENSION_LOOKS[choice.dimension].hint),
        empty: text('list.empty'),
      }))}
      state={state}
      answer={answer}
      listOf={(data) => breakdownList(data, nameOf, text)}
      drawn={DIMENSION_LOOKS[answer.data?.dimension ?? dimension].main.key}
    />
  );
};

/**
 * How readers, or what they do, split up by one of several dimensions: only that one is asked for. Of a whole report it is by each of them.
 */
export const BreakdownCard = ({ choices, ...rest }: BreakdownCardProps) => {
  const isWhole = useIsWhole();
  return eachAlone(choices, isWhole).map((some) => <OneBreakdownCard key={some[0].key} choices={some} {...rest} />);
};
