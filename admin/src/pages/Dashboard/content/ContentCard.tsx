import type { DashboardQuestion } from '../../../../../contracts/dashboard';
import { useInsightContentQuery } from '../../../api/dashboard';
import { ASKED_ANEW, useAnswer } from '../../../api/useAnswer';
import { CALM_MS } from '../../../api/useLive';
import { useLocaleName } from '../../../translations/useLocaleName';
import { useText } from '../../../translations/useText';
import { eachAlone } from '../lists/eachAlone';
import { ListCard } from '../lists/ListCard';
import { useListState } from '../lists/useListState';
import { useIsWhole } from '../tile/reportContext';
import { contentList } from './contentList';
import { CONTENT_LOOKS, type ContentLookName, looksOf } from './contentLooks';

interface ContentCardProps {
  id: string;
  title: string;
  lists: readonly [ContentLookName, ...ContentLookName[]];
  question: DashboardQuestion;
}

const OneContentCard = ({ id, title, lists, question }: ContentCardProps) => {
  const text = useText();
  const localeName = useLocaleName();
  const state = useListState(id, lists);
  const shown = lists.find((one) => one === state.choice) ?? lists[0];
  const { list, trend, main } = CONTENT_LOOKS[shown];
  const asked = { ...question, list, ...(trend && { trend }), _q: state.search, page: state.page, pageSize: state.pageSize };
  const answer = useAnswer(useInsightContentQuery(asked, ASKED_ANEW), CALM_MS);
  return (
    <ListCard
      id={id}
      title={title}
      choices={lists.map((one) => {
        const { title: name, hint, empty } = CONTENT_LOOKS[one];
        return { key: one, title: text(name), hint: text(hint), empty: text(empty) };
      })}
      state={state}
      answer={answer}
      listOf={(data) => contentList(data, looksOf(data.list, trend), localeName, text)}
      {...(main && { drawn: main.key })}
    />
  );
};

/** One of several lists of content: only that one is asked for. Of a whole report it is all of them. */
export const ContentCard = ({ lists, ...rest }: ContentCardProps) => {
  const isWhole = useIsWhole();
  return eachAlone(lists, isWhole).map((some) => <OneContentCard key={some[0]} lists={some} {...rest} />);
};
