import { useAuth, useQueryParams, useScopedPersistentState, withEncodedUserParams } from '@strapi/strapi/admin';
import type { RecordType } from '../../../../contracts/records';
import { type Nested, queryString } from '../../format/queryString';
import { COLUMNS, chosenColumns } from './columns';
import type { FieldName } from './texts';

const PAGE_SIZE = 10;

type ListQuery = { page?: string; pageSize?: string; sort?: string; _q?: string; columns?: string; filters?: Filters };

type Filters = { $and?: Nested[] };

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
  /** What is asked of the server: the page, and what an export is of. */
  question: string;
  filtered: string;
  search: string;
  isFiltered: boolean;
  clearFilters(): void;
  filterBy(field: FieldName, value: string): void;
  goTo(page: number): void;
}

/** What a list shows, kept in its address. The columns and the size of a page are also remembered for the administrator. */
export const useListView = (type: RecordType): ListView => {
  const [{ query }, setQuery] = useQueryParams<ListQuery>();
  const user = useAuth('useListView', (state) => state.user?.id);
  const [saved, save] = useScopedPersistentState<Saved>(`STRAPI_INSIGHT_RECORDS:${type}:${user}`, NOTHING_SAVED);
  const pageSize = query.pageSize ?? saved.pageSize ?? String(PAGE_SIZE);
  const filters = query.filters?.$and ?? [];
  const change = (next: ListQuery, isReplacing = false) => setQuery(withEncodedUserParams(query, next), 'push', isReplacing);
  const chooseText = (columns: string | undefined) => {
    save({ ...saved, columns });
    change({ columns }, true);
  };
  const wanted = { _q: query._q, filters: query.filters, sort: query.sort ?? COLUMNS[type].sort };
  return {
    columns: chosenColumns(type, query.columns ?? saved.columns),
    choose: (columns) => chooseText(columns.join(',')),
    resetColumns: () => chooseText(undefined),
    pageSize: Number(pageSize),
    savePageSize: (size) => save({ ...saved, pageSize: size }),
    question: queryString({ page: query.page ?? '1', pageSize, ...wanted }),
    filtered: queryString(wanted),
    search: query._q ?? '',
    isFiltered: filters.length > 0 || Boolean(query._q),
    clearFilters: () => change({ filters: undefined, _q: undefined, page: undefined }),
    filterBy: (field, value) =>
      setQuery({
        ...withEncodedUserParams({ filters: { $and: [...filters, { [field]: { $eq: value } }] }, _q: query._q }, {}),
        page: '1',
      }),
    goTo: (page) => change({ page: String(page) }, true),
  };
};
