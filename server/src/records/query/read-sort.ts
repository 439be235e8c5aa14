import { isObject } from './is-object';
import { refuse, shown } from './refuse';

/** One of the fields that records are ordered by. */
export interface Order {
  field: string;
  isDescending: boolean;
}

const DIRECTIONS = new Map<unknown, boolean>([
  ['asc', false],
  ['desc', true],
]);

const directionOf = (raw: unknown, path: readonly string[]): boolean =>
  DIRECTIONS.get(typeof raw === 'string' ? raw.toLowerCase() : raw) ?? refuse(path, 'the direction must be asc or desc');

const ordersIn = (raw: unknown, path: readonly string[]): Order[] => {
  if (Array.isArray(raw)) {
    return raw.flatMap((part, index) => ordersIn(part, [...path, String(index)]));
  }
  if (isObject(raw)) {
    return Object.entries(raw).map(([field, direction]) => ({ field, isDescending: directionOf(direction, [...path, field]) }));
  }
  if (typeof raw !== 'string') {
    return refuse(path, 'must be a field and its direction, as timestamp:desc');
  }
  return raw.split(',').map((part) => {
    const [field = '', direction = 'asc', ...more] = part.trim().split(':');
    return {
      field,
      isDescending: more.length > 0 ? refuse(path, `${shown(part)} has more than one colon`) : directionOf(direction, path),
    };
  });
};

/**
 * Reads `sort` of a query; the newest come first without it.
 * @param allowed the fields that may be ordered by
 * @throws ValidationError that names the field or direction that is wrong
 */
export const readSort = (raw: unknown, allowed: readonly string[]): Order[] => {
  if (raw === undefined || raw === '') {
    return [];
  }
  const orders = ordersIn(raw, ['sort']);
  for (const { field } of orders) {
    if (!allowed.includes(field)) {
      refuse(['sort'], `records cannot be ordered by ${shown(field)}, only by ${allowed.join(', ') || 'nothing'}`);
    }
  }
  // Who names a field twice means the first; more fields than there are cannot be named.
  return orders.filter(({ field }, index) => orders.findIndex((order) => order.field === field) === index);
};
