import type { DashboardFilter, DashboardFilters } from '../../../../../contracts/dashboard';
import { column, compareTexts, type Fragment, SESSIONS_TABLE, sql, TARGETS_TABLE } from '../../../records';
import { type Dialect, dialectOf } from '../../../strapi/bulk';
import type { Database } from '../../../strapi/database';
import { pathOf, pathPattern } from './path-pattern';

/** What records have to fit, as conditions of which all hold. */
export interface RecordFilter {
  /** Of a row called `session`: what it says of its reader, and where it came from. */
  facts: readonly Fragment[];
  /** Of a row called `record`: what it is of. */
  target: readonly Fragment[];
  path: readonly Fragment[];
  /** Of a row called `session`: what its first view was of. */
  entry: readonly Fragment[];
}

/** The columns of a session that can be filtered by. */
const FACTS = {
  source: 'source_class',
  referrer: 'source_name',
  campaign: 'utm_campaign',
  country: 'country',
  language: 'language',
  device: 'device',
  browser: 'browser',
  os: 'os',
} as const satisfies Partial<Record<DashboardFilter, string>>;

const isFact = (filter: string): filter is keyof typeof FACTS => filter in FACTS;

const says = (dialect: Dialect, name: string, value: string): Fragment => {
  const said = column(`session.${name}`);
  // What is not known may be null or no text.
  return value === '' ? sql`coalesce(${said}, '') = ''` : compareTexts(dialect, said, '$eq', value);
};

/** What filters ask of sessions, by their columns. */
export const factsAsked = (filters: DashboardFilters): [column: (typeof FACTS)[keyof typeof FACTS], value: string][] =>
  Object.entries(filters).flatMap(([filter, value]) => (isFact(filter) && value !== undefined ? [[FACTS[filter], value]] : []));

/** The rows of targets that are asked for; null where any are. */
export const targetsAsked = ({ entry, type, locale }: DashboardFilters): Fragment | null => {
  if (entry === undefined && type === undefined && locale === undefined) {
    return null;
  }
  const [uid, documentId] = entry?.split('/') ?? [];
  const texts = { uid: [uid, type], entry_id: [documentId], entry_locale: [locale] };
  const conditions = Object.entries(texts).flatMap(([name, values]) =>
    values.flatMap((value) => (value === undefined ? [] : [sql` and ${column(name)} = ${value}`])),
  );
  return {
    sql: `(select id from ${TARGETS_TABLE} where kind = 'entry'${conditions.map((condition) => condition.sql).join('')})`,
    bindings: conditions.flatMap(({ bindings }) => bindings),
  };
};

/** What the filters of a question ask of records. */
export const recordFilter = (database: Database, filters: DashboardFilters): RecordFilter => {
  const dialect = dialectOf(database);
  const targets = targetsAsked(filters);
  const among = (name: string): Fragment[] => (targets ? [sql`${column(name)} in ${targets}`] : []);
  const { path } = filters;
  const isPath = (text: Fragment): Fragment[] => (path === undefined ? [] : [pathPattern(dialect, text, path)]);
  return {
    facts: factsAsked(filters).map(([name, value]) => says(dialect, name, value)),
    target: among('record.target_id'),
    path: isPath(column('record.path')),
    entry: [...among('session.entry_target_id'), ...isPath(pathOf(dialect, column('session.entry_page')))],
  };
};

/** Adds conditions to a statement. */
export const fits = <Query extends { whereRaw(sql: string, bindings: (string | number | readonly string[])[]): Query }>(
  query: Query,
  conditions: readonly Fragment[],
): Query => conditions.reduce((narrowed, condition) => narrowed.whereRaw(condition.sql, [...condition.bindings]), query);

/** The sessions that began from an instant on and before another and fit, called `session`. By index: O(sessions that began then) */
export const sessionsIn = (database: Database, filter: RecordFilter, { from, before }: { from: number; before: number }) => {
  const sessions = database({ session: SESSIONS_TABLE })
    .where('session.started_at_ms', '>=', from)
    .where('session.started_at_ms', '<', before);
  return fits(sessions, [...filter.facts, ...filter.entry]);
};
