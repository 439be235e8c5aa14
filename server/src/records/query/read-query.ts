import type { RecordType } from '../../../../contracts/records';
import { all, type Condition } from './condition';
import { isObject } from './is-object';
import { asksSession } from './look-into';
import { type Fields, type Populated, readFields, readPopulate } from './read-fields';
import { readFilters } from './read-filters';
import { type Page, type PageSizes, readPagination } from './read-pagination';
import { readSearch } from './read-search';
import { type Order, readSort } from './read-sort';
import { refuse } from './refuse';

/** What is asked for. */
export interface RecordQuery {
  condition: Condition;
  sort: Order[];
  page: Page;
  fields: Fields;
  session: Populated;
}

/** What whoever asks may ask for. */
export interface QueryRules {
  searchFields: readonly string[];
  orderFields: readonly string[];
  sizes: PageSizes;
  /** Whether they may see sessions, of which other records are a part. */
  mayReadSessions: boolean;
}

const checkNames = (raw: object, known: readonly string[]): void => {
  const unknown = Object.keys(raw).filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    refuse([unknown.join(', ')], `is not known; there are ${known.join(', ')}`);
  }
};

const checkSession = (mayReadSessions: boolean, path: string, isAsked: boolean): void => {
  if (isAsked && !mayReadSessions) {
    refuse([path], 'session needs the permission to find sessions');
  }
};

/**
 * Reads the query of a list, in the language of Strapi's content API.
 * @param raw as Strapi parses it
 * @throws ValidationError (a 400) that names what is unknown, not allowed or wrong
 */
export const readListQuery = (type: RecordType, raw: unknown, rules: QueryRules): RecordQuery => {
  const query = isObject(raw) ? raw : {};
  checkNames(query, ['filters', '_q', 'sort', 'fields', 'populate', 'pagination']);
  const filters = readFilters(type, query.filters);
  const session = readPopulate(type, query.populate);
  checkSession(rules.mayReadSessions, 'filters', asksSession(filters));
  checkSession(rules.mayReadSessions, 'populate', session !== null);
  const search = readSearch(type, query._q, rules.searchFields);
  return {
    condition: all([filters, search].filter((condition) => condition.is !== 'all' || condition.of.length > 0)),
    sort: readSort(query.sort, rules.orderFields),
    page: readPagination(query.pagination, rules.sizes),
    fields: readFields(type, query.fields),
    session,
  };
};

/** Reads the query of one record. @throws ValidationError as that of a list */
export const readOneQuery = (
  type: RecordType,
  raw: unknown,
  { mayReadSessions }: Pick<QueryRules, 'mayReadSessions'>,
): Pick<RecordQuery, 'fields' | 'session'> => {
  const query = isObject(raw) ? raw : {};
  checkNames(query, ['fields', 'populate']);
  const session = readPopulate(type, query.populate);
  checkSession(mayReadSessions, 'populate', session !== null);
  return { fields: readFields(type, query.fields), session };
};
