import { useQueryParams } from '@strapi/strapi/admin';
import type { PagesQuestion } from '../../api/week';

/** The sizes that Strapi's own pagination offers. */
const PAGE_SIZES = ['10', '20', '50', '100'];
const LONGEST_SEARCH = 500;

type Query = { [Name in '_q' | 'page' | 'pageSize']?: unknown };

/** What is asked of the addresses, kept in the page's own, which may say anything. */
export const usePagesQuestion = (): { question: PagesQuestion; goTo(page: number): void } => {
  const [{ query }, setQuery] = useQueryParams<Query>();
  const { _q, page, pageSize } = query;
  return {
    question: {
      search: typeof _q === 'string' ? _q.slice(0, LONGEST_SEARCH) : '',
      page: /^[1-9]\d{0,5}$/.test(String(page)) ? Number(page) : 1,
      pageSize: PAGE_SIZES.includes(String(pageSize)) ? Number(pageSize) : 10,
    },
    goTo: (wanted) => setQuery({ page: String(wanted) }, 'push', true),
  };
};
