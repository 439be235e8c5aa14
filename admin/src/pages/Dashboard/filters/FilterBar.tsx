import { Button, Flex, Tag } from '@strapi/design-system';
import { Cross } from '@strapi/icons';
import { DASHBOARD_FILTERS } from '../../../../../contracts/dashboard';
import { useInsightChoicesQuery } from '../../../api/dashboard';
import { useText } from '../../../translations/useText';
import { useDashboardQuestion } from '../address/useDashboardQuestion';
import { AddFilter } from './AddFilter';
import { FILTER_TEXTS } from './filterTexts';
import { useEntryTitle } from './useEntryTitle';
import { useFilterWords } from './useFilterWords';

const NONE = Object.fromEntries(DASHBOARD_FILTERS.map((filter) => [filter, null]));

/** What the numbers are filtered by, each to be taken away, and the way to more. */
export const FilterBar = () => {
  const text = useText();
  const { filters, ask } = useDashboardQuestion();
  const { data: choices } = useInsightChoicesQuery(undefined, { skip: filters.type === undefined });
  const wordsOf = useFilterWords(choices);
  const entryTitle = useEntryTitle(filters.entry);
  const shown = DASHBOARD_FILTERS.flatMap((filter) => {
    const value = filters[filter];
    return value === undefined ? [] : [{ filter, value: filter === 'entry' ? entryTitle : wordsOf(filter, value) }];
  });
  return (
    <Flex gap={2} wrap="wrap" role="group" aria-label={text('filter.title')}>
      <AddFilter />
      {shown.map(({ filter, value }) => {
        const words = text('filter.chip', { filter: text(FILTER_TEXTS[filter]), value });
        return (
          <Tag
            key={filter}
            maxWidth="40rem"
            title={words}
            icon={<Cross aria-hidden />}
            label={text('filter.remove', { filter: words })}
            onClick={() => ask({ [filter]: null })}
          >
            {words}
          </Tag>
        );
      })}
      {shown.length > 1 && (
        <Button variant="ghost" size="S" onClick={() => ask(NONE)}>
          {text('filter.clear')}
        </Button>
      )}
    </Flex>
  );
};
