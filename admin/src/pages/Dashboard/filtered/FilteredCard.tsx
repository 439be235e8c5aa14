import { Flex } from '@strapi/design-system';
import type { DashboardFiltered } from '../../../../../contracts/dashboard';
import type { Answer } from '../../../api/useAnswer';
import { SheetTable } from '../../../components/sheet/SheetTable';
import { useText } from '../../../translations/useText';
import { ListSwitch } from '../lists/ListSwitch';
import { useListState } from '../lists/useListState';
import { Tile } from '../tile/Tile';
import { FilteredChart } from './FilteredChart';
import { filteredPeriods, periodsSheet, reasonsSheet } from './filteredSheets';
import { useFilteredWords } from './useFilteredWords';

/** What was not counted, drawn by day and reason, with the table of either. */
export const FilteredCard = ({ answer }: { answer: Answer<DashboardFiltered> }) => {
  const text = useText();
  const words = useFilteredWords();
  const { choice, choose } = useListState('filtered', ['reasons', 'days']);
  const title = text('filtered.title');
  const isByReason = choice === 'reasons';
  const sheetOf = (data: DashboardFiltered) =>
    isByReason ? reasonsSheet(data, words) : periodsSheet(data, filteredPeriods(data), words);
  return (
    <Tile
      title={title}
      hint={text('filtered.hint')}
      fileName={`filtered-${choice}`}
      answer={answer}
      sheetOf={sheetOf}
      isEmpty={({ reasons }) => reasons.every(({ count }) => count === 0)}
      empty={text('filtered.empty')}
      choices={
        <ListSwitch
          label={title}
          choices={[
            { key: 'reasons', title: text('filtered.byReason') },
            { key: 'days', title: text('filtered.byDay') },
          ]}
          chosen={choice}
          onChoose={choose}
        />
      }
    >
      {(data) => (
        <Flex direction="column" alignItems="stretch" gap={4}>
          <FilteredChart answer={data} words={words} />
          <SheetTable title={title} sheet={sheetOf(data)} {...(isByReason && { drawn: 'count' })} />
        </Flex>
      )}
    </Tile>
  );
};
