import { LIST_COLUMNS, LIST_RANGES, type ListRange } from '../../../contracts/list-columns';

/** The range that an address or a store names; undefined for anything else. */
export const parseListRange = (value: unknown): ListRange | undefined => LIST_RANGES.find((range) => range === value);

/** Whether a list's address is sorted by one of our columns. */
export const isSortedByNumbers = (sort: unknown): boolean =>
  typeof sort === 'string' && Object.keys(LIST_COLUMNS).some((column) => sort.split(':', 1)[0] === column);
