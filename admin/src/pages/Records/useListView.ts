import { useAuth, useQueryParams, useScopedPersistentState } from '@strapi/strapi/admin';
import type { RecordType } from '../../../../contracts/records';
import { escaped } from '../../format/escaped';
import { type Nested, queryString } from '../../format/queryString';
import { COLUMNS, chosenColumns } from './columns';
import type { FieldName } from './texts';

const PAGE_SIZE = '10';

/** The parts of an address that speak of a list; whoever wrote it, they may be anything. */
type ListQuery = { [Name in 'page' | 'pageSize' | 'sort' | '_q' | 'columns' | 'filters']?: Nested };

interface Saved {
  columns?: string;
  pageSize?: string;
}

const NOTHING_SAVED: Saved = {};

export interface ListView {
  columns: FieldName[];
  choose(columns: FieldName[]): void;
  resetColumns(): void;
  pageSize: number;
  savePageSize(pageSize: string): void;
  /** What is asked of the server for this page. */
  question: string;
  /** What is asked for an export: all that fits. */
  filtered: string;
  search: string;
  isFiltered: boolean;
  clearFilters(): void;
  filterBy(field: FieldName, value: string): void;
  goTo(page: number): void;
}

const conditionsIn = (filters: Nested): Nested[] => {
  const conditions = typeof filters === 'object' && filters !== null && !Array.isArray(filters) ? filters.$and : undefined;
  return Array.isArray(conditions) ? conditions : [];
};

/** What a list shows, kept in its address. The columns and the size of a page are also remembered for the administrator. */
export const useListView = (type: RecordType): ListView => {
  const [{ query }, setQuery] = useQueryParams<ListQuery>();
  const user = useAuth('useListView', (state) => state.user?.id);
  const [saved, save] = useScopedPersistentState<Saved>(`STRAPI_INSIGHT_RECORDS:${type}:${user}`, NOTHING_SAVED);
  const pageSize = query.pageSize ?? saved.pageSize ?? PAGE_SIZE;
  const conditions = conditionsIn(query.filters);
  const change = (next: ListQuery, isReplacing = false) => {
    const { filters, _q } = { ...query, ...next };
    setQuery({ ...next, filters: escaped(filters), _q: escaped(_q) }, 'push', isReplacing);
  };
  const chooseColumns = (columns: string | undefined) => {
    save({ ...saved, columns });
    change({ columns }, true);
  };
  const wanted = { _q: query._q, filters: query.filters, sort: query.sort ?? COLUMNS[type].sort };
  return {
    columns: chosenColumns(type, query.columns ?? saved.columns),
    choose: (columns) => chooseColumns(columns.join(',')),
    resetColumns: () => chooseColumns(undefined),
    pageSize: Number(pageSize),
    savePageSize: (size) => save({ ...saved, pageSize: size }),
    question: queryString({ page: query.page ?? '1', pageSize, ...wanted }),
    filtered: queryString(wanted),
    search: typeof query._q === 'string' ? query._q : '',
    isFiltered: conditions.length > 0 || Boolean(query._q),
    clearFilters: () => change({ filters: undefined, _q: undefined, page: undefined }),
    filterBy: (field, value) => change({ filters: { $and: [...conditions, { [field]: { $eq: value } }] }, page: '1' }),
    goTo: (page) => change({ page: String(page) }, true),
  };
};
