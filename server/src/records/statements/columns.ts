import type { RECORD_FIELDS, RecordType } from '../../../../contracts/records';
import type { Dialect } from '../../strapi/bulk';
import { INTERACTIONS_TABLE } from '../interaction';
import { PAGE_VIEWS_TABLE } from '../page-view';
import type { Scope } from '../query/condition';
import { SESSIONS_TABLE } from '../session';
import { TARGETS_TABLE } from '../target';
import { column, type Fragment, sql } from './fragment';

export const TABLES: Record<Scope, string> = {
  sessions: SESSIONS_TABLE,
  'page-views': PAGE_VIEWS_TABLE,
  interactions: INTERACTIONS_TABLE,
  target: TARGETS_TABLE,
};

/** The column of the time that records of a type are ordered by where nothing else is said. */
export const TIMES: Record<RecordType, string> = {
  sessions: 'started_at_ms',
  'page-views': 'at_ms',
  interactions: 'at_ms',
};

const EVENT = { documentId: 'event_id', timestamp: 'at_ms', path: 'path', visitor: 'visitor' };

/** The columns of fields; a url is two of them, and entries and the sessions of events are rows of other tables. */
const COLUMNS: { [Type in RecordType]: Partial<Record<keyof (typeof RECORD_FIELDS)[Type], string>> } & {
  target: Record<string, string>;
} = {
  sessions: {
    documentId: 'session_id',
    sessionId: 'session_id',
    visitor: 'visitor',
    userId: 'user_id',
    startTime: 'started_at_ms',
    endTime: 'ended_at_ms',
    duration: 'duration_ms',
    views: 'views',
    interactions: 'interactions',
    engagedMs: 'engaged_ms',
    bounce: 'is_bounce',
    entryPage: 'entry_page',
    exitPage: 'exit_page',
    source: 'source_class',
    sourceName: 'source_name',
    referrer: 'referrer',
    utmSource: 'utm_source',
    utmMedium: 'utm_medium',
    utmCampaign: 'utm_campaign',
    utmTerm: 'utm_term',
    utmContent: 'utm_content',
    browser: 'browser',
    os: 'os',
    device: 'device',
    screen: 'screen',
    country: 'country',
    language: 'language',
    userAgent: 'user_agent',
    ipAddress: 'ip_address',
  },
  'page-views': {
    ...EVENT,
    title: 'title',
    counted: 'is_counted',
    engagedMs: 'engaged_ms',
    scrollDepth: 'scroll_depth',
  },
  interactions: { ...EVENT, eventType: 'event_type', element: 'element', metadata: 'metadata' },
  target: { uid: 'uid', documentId: 'entry_id', locale: 'entry_locale' },
};

/** The name of a field's column; undefined where it has none of its own. */
export const columnOf = (scope: Scope, field: string): string | undefined =>
  Object.entries(COLUMNS[scope]).find(([name]) => name === field)?.[1];

/** A page's address: its host and path. */
export const urlOf = (dialect: Dialect, alias: string): Fragment => {
  const parts = [column(`${alias}.host`), column(`${alias}.path`)] as const;
  return dialect === 'mysql' ? sql`concat(${parts[0]}, ${parts[1]})` : sql`(${parts[0]} || ${parts[1]})`;
};

/** What a field is in SQL. @param alias of the table in the statement */
export const expressionOf = (dialect: Dialect, scope: Scope, field: string, alias: string): Fragment => {
  const name = columnOf(scope, field);
  return name === undefined ? urlOf(dialect, alias) : column(`${alias}.${name}`);
};
