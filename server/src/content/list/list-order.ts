import { errors } from '@strapi/utils';
import {
  DEFAULT_LIST_RANGE,
  LIST_COLUMNS,
  LIST_RANGES,
  type ListColumn,
  type ListRange,
  RANGE_PARAMETER,
} from '../../../../contracts/list-columns';
import type { Counts } from '../../../../contracts/reports';

/** How a list is ordered by our numbers. */
export interface ListOrder {
  by: keyof Counts;
  order: 'asc' | 'desc';
  range: ListRange;
}

const COLUMNS = Object.keys(LIST_COLUMNS) as ListColumn[];

/** Whether a list's `sort` names one of our columns: alone or not, and in whichever way Strapi lets it be written. */
export const namesColumn = (sort: unknown): boolean => {
  if (typeof sort === 'string') {
    return sort.split(',').some((part) => COLUMNS.some((column) => part.trim().split(':', 1)[0] === column));
  }
  return typeof sort === 'object' && sort !== null
    ? Object.entries(sort).some(([name, part]) => COLUMNS.some((column) => column === name) || namesColumn(part))
    : false;
};

const refusal = (path: string, message: string): errors.ValidationError =>
  new errors.ValidationError(`${path}: ${message}`, { errors: [{ path: [path], message, name: 'ValidationError' }] });

/**
 * Reads how a list is to be ordered.
 * @param sort names one of our columns
 * @throws ValidationError when it does not say so as the head of the list does
 */
export const listOrder = (sort: unknown, range: unknown): ListOrder => {
  const [name, order = 'asc', ...rest] = typeof sort === 'string' ? sort.trim().split(':') : [];
  const column = COLUMNS.find((known) => known === name);
  const direction = (['asc', 'desc'] as const).find((known) => known === order.toLowerCase());
  if (!column || !direction || rest.length > 0) {
    throw refusal('sort', `a list is sorted by ${COLUMNS.join(' or ')} alone, as in ${COLUMNS[0]}:DESC`);
  }
  const asked = range === undefined ? DEFAULT_LIST_RANGE : LIST_RANGES.find((known) => known === range);
  if (!asked) {
    throw refusal(RANGE_PARAMETER, `must be one of ${LIST_RANGES.join(', ')}`);
  }
  return { by: LIST_COLUMNS[column], order: direction, range: asked };
};
