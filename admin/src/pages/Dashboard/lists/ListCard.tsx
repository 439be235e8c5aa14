import { Flex } from '@strapi/design-system';
import type { ReactNode } from 'react';
import type { Answered, Pagination } from '../../../../../contracts/dashboard';
import type { Answer } from '../../../api/useAnswer';
import { useText } from '../../../translations/useText';
import { Tile } from '../tile/Tile';
import { ListPages } from './ListPages';
import { ListSearch } from './ListSearch';
import { ListSwitch } from './ListSwitch';
import { ListTable } from './ListTable';
import type { List } from './list';
import type { ListState } from './useListState';

/** A list that a card can show. */
export interface ListChoice {
  key: string;
  title: string;
  /** What it is of. */
  hint: string;
  /** What is said where there is nothing in it. */
  empty: string;
}

interface ListCardProps<Data extends Answered> {
  /** In the names of its files. */
  id: string;
  /** What all its lists have in common. */
  title: string;
  choices: readonly ListChoice[];
  state: ListState;
  answer: Answer<Data>;
  listOf: (data: Data) => List;
  /** The column whose numbers are drawn as bars. */
  drawn?: string;
  /** What else can be chosen. */
  beside?: ReactNode;
}

/** One of several lists, a page at a time, which can be searched where it is long. */
export const ListCard = <Data extends Answered & { pagination: Pagination }>(props: ListCardProps<Data>) => {
  const { id, title, choices, state, answer, listOf, drawn, beside } = props;
  const text = useText();
  const { data, isOld } = answer;
  const chosen = choices.find(({ key }) => key === state.choice);
  const name = chosen?.title ?? title;
  const isSearched = state.search !== '';
  const isLong = data !== undefined && data.pagination.pageCount > 1;
  return (
    <Tile
      title={title}
      {...(chosen && { hint: chosen.hint })}
      fileName={`${id}-${state.choice}`}
      answer={answer}
      sheetOf={listOf}
      isEmpty={({ pagination }) => pagination.total === 0}
      empty={isSearched ? text('list.notFound', { search: state.search }) : (chosen?.empty ?? text('dashboard.empty'))}
      choices={
        (choices.length > 1 || isSearched || isLong || beside) && (
          <Flex justifyContent="space-between" gap={4} wrap="wrap">
            {beside}
            {choices.length > 1 && <ListSwitch label={title} choices={choices} chosen={state.choice} onChoose={state.choose} />}
            {(isSearched || isLong) && (
              <ListSearch key={`${state.choice} ${state.search}`} title={name} search={state.search} onSearch={state.searchFor} />
            )}
          </Flex>
        )
      }
    >
      {(shown) => (
        <Flex direction="column" alignItems="stretch" gap={4}>
          <ListTable title={name} list={listOf(shown)} {...(drawn !== undefined && { drawn })} />
          <ListPages title={name} pagination={shown.pagination} isOld={isOld} onGo={state.goTo} />
        </Flex>
      )}
    </Tile>
  );
};
