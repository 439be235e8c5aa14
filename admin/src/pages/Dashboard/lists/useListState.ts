import { useDashboardAddress } from '../address/useDashboardAddress';
import { useIsWhole } from '../tile/reportContext';
import { PAGE_SIZE, WHOLE_PAGE_SIZE } from './pageSize';

const LONGEST_SEARCH = 500;

/** What a card shows, kept in the page's address, which may say anything. A whole report has the beginning of each list. */
export interface ListState {
  choice: string;
  search: string;
  page: number;
  pageSize: number;
  choose(choice: string): void;
  searchFor(search: string): void;
  goTo(page: number, isReplaced?: boolean): void;
}

/**
 * @param id of the card, by which its part of the address begins
 * @param choices of lists that it has, the first of them where the address names none
 */
export const useListState = (id: string, choices: readonly string[]): ListState => {
  const { address, change } = useDashboardAddress();
  const isWhole = useIsWhole();
  const page = isWhole ? '' : (address.get(`${id}.page`) ?? '');
  return {
    choice: choices.find((choice) => choice === address.get(id)) ?? choices[0] ?? '',
    search: isWhole ? '' : (address.get(`${id}.q`) ?? '').slice(0, LONGEST_SEARCH),
    page: /^[1-9]\d{0,5}$/.test(page) ? Number(page) : 1,
    pageSize: isWhole ? WHOLE_PAGE_SIZE : PAGE_SIZE,
    choose: (choice) => change({ [id]: choice === choices[0] ? null : choice, [`${id}.q`]: null }),
    searchFor: (search) => change({ [`${id}.q`]: search.trim() }),
    goTo: (wanted, isReplaced) => change({ [`${id}.page`]: wanted === 1 ? null : wanted }, isReplaced),
  };
};
