import { RECORD_FIELDS, type RecordType } from '../../../../contracts/records';
import type { InsightConfig } from '../../config';
import type { QueryRules } from './read-query';

/** What the settings let be searched and ordered by, of each type. */
const FIELDS = {
  sessions: { search: 'sessionSearchFields', order: 'sessionOrderFields' },
  'page-views': { search: 'pageViewSearchFields', order: 'pageViewOrderFields' },
  interactions: { search: 'interactionSearchFields', order: 'interactionOrderFields' },
} as const satisfies Record<RecordType, object>;

/** What can be ordered by at all: what has a column of its own that is not JSON. */
const hasOrder = (type: RecordType, field: string): boolean => {
  const kind = Object.entries(RECORD_FIELDS[type]).find(([name]) => name === field)?.[1];
  return kind !== undefined && kind !== 'entry' && kind !== 'json' && (type === 'sessions' || field !== 'sessionId');
};

/** What those may ask for who come by the API. */
export const apiRules = (type: RecordType, options: InsightConfig, mayReadSessions: boolean): QueryRules => ({
  searchFields: options[FIELDS[type].search],
  orderFields: options[FIELDS[type].order].filter((field) => hasOrder(type, field)),
  sizes: { usual: options.pageSize, least: options.minPageSize, most: options.maxPageSize },
  mayReadSessions,
});

/** What administrators may ask for: the settings' sizes are the API's, and their lists can be ordered by any column. */
export const adminRules = (type: RecordType, options: InsightConfig): QueryRules => ({
  searchFields: options[FIELDS[type].search],
  orderFields: Object.keys(RECORD_FIELDS[type]).filter((field) => hasOrder(type, field)),
  sizes: { usual: 10, least: 1, most: 100 },
  mayReadSessions: true,
});
