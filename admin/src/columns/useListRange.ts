import { useAuth, useQueryParams } from '@strapi/strapi/admin';
import { useEffect, useSyncExternalStore } from 'react';
import { DEFAULT_LIST_RANGE, type ListRange, RANGE_PARAMETER } from '../../../contracts/list-columns';
import { escaped } from '../format/escaped';
import { isSortedByNumbers, parseListRange } from '../format/listRange';
import type { Nested } from '../format/queryString';

/** The parts of a list's address that are used here; whoever wrote it, they may be anything. */
type ListQuery = { [Name in typeof RANGE_PARAMETER | 'sort' | 'filters' | '_q']?: Nested };

const listeners = new Set<() => void>();

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  // Of other windows.
  window.addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', listener);
  };
};

/** The range that the administrator chose last, in whichever list; every column of every row follows it. */
const useChosenRange = () => {
  const user = useAuth('useChosenRange', (state) => state.user?.id);
  const key = `STRAPI_INSIGHT_LIST_RANGE:${user}`;
  const chosen = useSyncExternalStore(subscribe, () => window.localStorage.getItem(key));
  const remember = (range: ListRange) => {
    window.localStorage.setItem(key, range);
    for (const listener of listeners) {
      listener();
    }
  };
  return { chosen: parseListRange(chosen) ?? DEFAULT_LIST_RANGE, remember };
};

/** The range of the columns: the one that the list's address names, or the one chosen last. */
export const useListRange = (): ListRange => {
  const [{ query }] = useQueryParams<ListQuery>();
  const { chosen } = useChosenRange();
  return parseListRange(query[RANGE_PARAMETER]) ?? chosen;
};

/**
 * The range, to be changed. The address of a list that is sorted by numbers names it, because the server sorts; that of another does
 * not, so that the list is not fetched again for nothing.
 */
export const useChangeableListRange = (): [ListRange, (range: ListRange) => void] => {
  const [{ query }, setQuery] = useQueryParams<ListQuery>();
  const { chosen, remember } = useChosenRange();
  const named = parseListRange(query[RANGE_PARAMETER]);
  const isSorted = isSortedByNumbers(query.sort);
  const name = (range: ListRange) =>
    setQuery({ [RANGE_PARAMETER]: range, filters: escaped(query.filters), _q: escaped(query._q) }, 'push', true);
  const isToBeNamed = isSorted && named === undefined && chosen !== DEFAULT_LIST_RANGE;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the list begins to be sorted, by its head or as it was left
  useEffect(() => {
    if (isToBeNamed) {
      name(chosen);
    }
  }, [isToBeNamed]);
  const choose = (range: ListRange) => {
    remember(range);
    if (isSorted || named !== undefined) {
      name(range);
    }
  };
  return [named ?? chosen, choose];
};
