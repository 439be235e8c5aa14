import { type Counts, RANGES } from './reports';

/** The ranges that the columns of the Content Manager's lists can cover. */
export const LIST_RANGES = [...RANGES, 'all'] as const;

export type ListRange = (typeof LIST_RANGES)[number];

export const DEFAULT_LIST_RANGE: ListRange = '30d';

/** What each column shows, by its name: the one that a list's address is sorted by. */
export const LIST_COLUMNS = {
  insightViews: 'views',
  insightVisitors: 'visitors',
} as const satisfies Record<string, keyof Counts>;

export type ListColumn = keyof typeof LIST_COLUMNS;

/** The parameter of a list's address that says which range it is sorted by. */
export const RANGE_PARAMETER = 'insightRange';

/** The option of a type's configuration, as the Content Manager gets it, that is the type's uid where its list has the columns. */
export const COLUMNS_OPTION = 'insightListColumns';

/** The most entries that the Content Manager lists on one page. */
export const MOST_LISTED = 1_000;

/** The body of `POST /insight/entries/:uid/numbers` */
export interface ListedQuestion {
  /** The entries of one page of a list. */
  documentIds: string[];
  /** The locale of the list; undefined for the default one, and for a type that is not localised. */
  locale?: string;
  range: ListRange;
}

/** The answer to it: the numbers of each entry that the administrator may read, by its document id. */
export type ListedNumbers = Record<string, Counts>;
