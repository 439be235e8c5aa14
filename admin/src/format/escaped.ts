import type { Nested } from './queryString';

/** The same with every text escaped: Strapi's `setQuery` writes what it is given into the address as it stands. */
export const escaped = (value: Nested): Nested => {
  if (typeof value === 'string') {
    return encodeURIComponent(value);
  }
  if (Array.isArray(value)) {
    return value.map(escaped);
  }
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value).map(([name, part]) => [name, escaped(part)]))
    : value;
};
