import { DEPTH_STEPS, type Dimension, DURATION_STEPS, SCROLL_STEPS } from '../../../../../contracts/dashboard';
import { column, type Fragment, sql } from '../../../records';
import type { Dialect } from '../../../strapi/bulk';

/** What records are told apart by: which of them have it, and how it is called, as in totals. */
export interface Grouping {
  dimension: Dimension;
  of: 'sessions' | 'outcomes' | 'views' | 'interactions';
  value: Fragment;
  /** Which records are meant, where not all are. */
  where: readonly Fragment[];
}

const known = (name: string): Fragment => sql`coalesce(${column(name)}, '')`;

const joined = (dialect: Dialect, a: Fragment, b: Fragment): Fragment =>
  dialect === 'mysql' ? sql`concat(${a}, ' ', ${b})` : sql`(${a} || ' ' || ${b})`;

/** The least of the step that a number is in. */
const stepOf = (steps: readonly number[], value: Fragment, unit = 1): Fragment => {
  const cases = steps
    .slice(1)
    .toReversed()
    .map((least) => `when ${value.sql} >= ${least * unit} then '${least}'`);
  return { sql: `case ${cases.join(' ')} else '${steps[0]}' end`, bindings: Array.from(cases, () => value.bindings).flat() };
};

export const FACTS = {
  source: 'source_class',
  campaign: 'utm_campaign',
  'utm-source': 'utm_source',
  'utm-medium': 'utm_medium',
  'utm-term': 'utm_term',
  'utm-content': 'utm_content',
  country: 'country',
  language: 'language',
  browser: 'browser',
  os: 'os',
  device: 'device',
  screen: 'screen',
} as const satisfies Partial<Record<Dimension, string>>;

export const isFact = (dimension: string): dimension is keyof typeof FACTS => dimension in FACTS;

/** The types of interactions whose element is a dimension of its own. */
export const INTERACTION_TYPES: Partial<Record<Dimension, string>> = {
  outbound: 'outbound',
  download: 'download',
  form: 'form_submit',
};

const tellingApart = (dialect: Dialect, dimension: Dimension): Omit<Grouping, 'dimension'> => {
  if (isFact(dimension)) {
    return { of: 'sessions', value: known(`session.${FACTS[dimension]}`), where: [] };
  }
  const element = known('record.element');
  switch (dimension) {
    case 'referrer':
      return { of: 'sessions', value: joined(dialect, known('session.source_class'), known('session.source_name')), where: [] };
    case 'duration':
      return { of: 'outcomes', value: stepOf(DURATION_STEPS, column('session.duration_ms'), 1_000), where: [] };
    case 'depth':
      return { of: 'outcomes', value: stepOf(DEPTH_STEPS, column('session.views')), where: [] };
    case 'scroll':
      return {
        of: 'views',
        value: stepOf(SCROLL_STEPS, column('record.scroll_depth')),
        where: [sql`${column('record.scroll_depth')} is not null`],
      };
    case 'event-type':
      return { of: 'interactions', value: column('record.event_type'), where: [] };
    case 'element':
      return { of: 'interactions', value: joined(dialect, column('record.event_type'), element), where: [] };
    default:
      return {
        of: 'interactions',
        value: element,
        where: [sql`${column('record.event_type')} = ${INTERACTION_TYPES[dimension] ?? ''}`],
      };
  }
};

/** How a dimension tells records apart. */
export const groupingOf = (dialect: Dialect, dimension: Dimension): Grouping => ({
  dimension,
  ...tellingApart(dialect, dimension),
});
