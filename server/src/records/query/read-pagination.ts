import { isObject } from './is-object';
import { readBoolean, readCount } from './read-value';
import { refuse } from './refuse';

/** How many records a page has where nothing is said, and how few or many it may have. */
export interface PageSizes {
  usual: number;
  least: number;
  most: number;
}

/** Which of the records that fit are given. */
export interface Page {
  start: number;
  limit: number;
  /** Whether pages were asked for, and not a start and a limit. */
  isPaged: boolean;
  /** Whether those that fit are counted: not at all, to the last, or only as far as it costs little. */
  count: 'none' | 'exact' | 'bounded';
}

const KNOWN = ['page', 'pageSize', 'start', 'limit', 'withCount'];

/** As Strapi does: too large a page is cut, not refused. */
const within = ({ least, most }: PageSizes, size: number): number => Math.max(least, Math.min(most, size));

/**
 * Reads `pagination` of a query.
 * @throws ValidationError that names what is wrong
 */
export const readPagination = (raw: unknown, sizes: PageSizes): Page => {
  const path = ['pagination'];
  if (raw !== undefined && !isObject(raw)) {
    return refuse(path, `must be an object of ${KNOWN.join(', ')}`);
  }
  const { page, pageSize, start, limit, withCount, ...unknown } = raw ?? {};
  const names = Object.keys(unknown);
  if (names.length > 0) {
    refuse([...path, names.join(', ')], `is not known; there are ${KNOWN.join(', ')}`);
  }
  const isPaged = start === undefined && limit === undefined;
  if (!isPaged && (page !== undefined || pageSize !== undefined)) {
    refuse(path, 'takes page and pageSize, or start and limit, not both');
  }
  const [sizeName, size] = isPaged ? ['pageSize', pageSize] : ['limit', limit];
  // Strapi's `-1` asks for as many as there may be.
  const asked = String(size) === '-1' ? sizes.most : readCount(size ?? sizes.usual, 0, [...path, sizeName]);
  const most = within(sizes, asked);
  const first = isPaged ? (readCount(page ?? 1, 1, [...path, 'page']) - 1) * most : readCount(start ?? 0, 0, [...path, 'start']);
  if (!Number.isSafeInteger(first)) {
    refuse([...path, 'page'], 'is too large');
  }
  const isCounted = withCount === undefined ? null : readBoolean(withCount, [...path, 'withCount']);
  return { start: first, limit: most, isPaged, count: isCounted === null ? 'bounded' : isCounted ? 'exact' : 'none' };
};
