import { useState } from 'react';
import type { DashboardFilter } from '../../../../../contracts/dashboard';
import { useInsightBreakdownQuery, useInsightChoicesQuery, useInsightContentQuery } from '../../../api/dashboard';
import { useText } from '../../../translations/useText';
import { useDashboardQuestion } from '../address/useDashboardQuestion';
import { FILTER_DIMENSIONS } from './filterTexts';
import { useFilterWords } from './useFilterWords';

interface ValueChoice {
  value: string;
  label: string;
}

interface ValueChoices {
  choices: ValueChoice[];
  isLoading: boolean;
  /** Looks for what is typed, where there are more than can be listed. */
  search?: (typed: string) => void;
}

const PAGE_SIZE = 50;

/** The values that there are to filter by in the range: types and locales of the site, entries and what readers are split up by. */
export const useValueChoices = (filter: DashboardFilter): ValueChoices => {
  const text = useText();
  const { question } = useDashboardQuestion();
  const [searched, search] = useState('');
  const { range } = question;
  const found = { range, compare: 'none', pageSize: PAGE_SIZE, ...(searched !== '' && { _q: searched }) } as const;
  const dimension = FILTER_DIMENSIONS[filter];
  const site = useInsightChoicesQuery(undefined, { skip: filter !== 'type' && filter !== 'locale' });
  const entries = useInsightContentQuery({ ...found, list: 'entries' }, { skip: filter !== 'entry' });
  const values = useInsightBreakdownQuery({ ...found, dimension: dimension ?? 'source' }, { skip: dimension === undefined });
  const wordsOf = useFilterWords(site.data);
  if (filter === 'type') {
    const choices = (site.data?.types ?? []).map(({ uid, name }) => ({ value: uid, label: name }));
    return { choices, isLoading: site.isFetching };
  }
  if (filter === 'locale') {
    const choices = (site.data?.locales ?? []).map(({ code }) => ({ value: code, label: wordsOf('locale', code) }));
    return { choices, isLoading: site.isFetching };
  }
  if (filter === 'entry') {
    const choices = new Map<string, ValueChoice>();
    for (const { entry } of entries.data?.rows ?? []) {
      if (entry) {
        const value = `${entry.uid}/${entry.documentId}`;
        const title = entry.title === null ? text('top.unreadable') : entry.title.trim() || entry.documentId;
        choices.set(value, { value, label: `${title} (${entry.typeName})` });
      }
    }
    return { choices: [...choices.values()], isLoading: entries.isFetching, search };
  }
  const choices = (values.data?.rows ?? []).flatMap(({ value }) =>
    value === '' ? [] : [{ value, label: wordsOf(filter, value) }],
  );
  return { choices, isLoading: values.isFetching, search };
};
