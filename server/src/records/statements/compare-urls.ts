import type { Dialect } from '../../strapi/bulk';
import type { Operator } from '../query/condition';
import { urlOf } from './columns';
import { compareTexts, equals, exactly, startsWith } from './compare-texts';
import { type Fragment, sql } from './fragment';
import { URL_START, urlStartOf } from './url-start';

const escaped = (text: string): string => text.replace(/[\\%_]/g, '\\$&');

/** What an index finds them by; MySQL's is by its collation, to which it takes a pattern. */
const startsSo = (dialect: Dialect, alias: string, prefix: string): Fragment => {
  const start = urlStartOf(dialect, alias);
  const isSo = startsWith(dialect, start, prefix);
  return dialect === 'mysql' ? sql`(${start} like ${`${escaped(prefix)}%`} and ${isSo})` : isSo;
};

/** An address by its bytes, whatever the collation takes for equal. */
export const exactUrl = (dialect: Dialect, alias: string): Fragment => exactly(dialect, urlOf(dialect, alias));

/** An address compared with a text: with as much of it as the index of addresses holds, and with all of it where that is not enough. */
export const compareUrls = (dialect: Dialect, alias: string, operator: Operator, value: string): Fragment => {
  const characters = [...value];
  const isLong = characters.length >= URL_START;
  const prefix = isLong ? characters.slice(0, URL_START).join('') : value;
  const url = urlOf(dialect, alias);
  if (operator === '$startsWith' && value !== '') {
    const start = startsSo(dialect, alias, prefix);
    return isLong ? sql`(${start} and ${startsWith(dialect, url, value)})` : start;
  }
  if (operator === '$eq') {
    const start = equals(dialect, urlStartOf(dialect, alias), dialect === 'postgres' ? sql`${prefix}::text` : sql`${prefix}`);
    return isLong ? sql`(${start} and ${compareTexts(dialect, url, '$eq', value)})` : start;
  }
  return compareTexts(dialect, url, operator, value);
};
