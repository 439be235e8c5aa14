import { z } from 'zod';
import {
  COMPARISONS,
  DASHBOARD_FILTERS,
  DASHBOARD_RANGES,
  type DashboardFilter,
  type DashboardRange,
  DIMENSIONS,
} from '../../../../contracts/dashboard';
import { SOURCE_CLASSES } from '../../../../contracts/events';
import { pageQuestion } from '../page-question';
import { countDays } from '../span';

const MOST_YEARS = 20;
const MOST_DAYS = MOST_YEARS * 366;
const FIRST_DAY = '1970-01-01';

/** As long as the database keeps what is filtered by. */
const LONGEST_TEXT = 255;
const LONGEST_PATH = 2_048;

const isOneOf = (values: readonly string[], value: string): boolean => values.includes(value);

const isDay = (text: string): boolean => {
  const instant = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : Number.NaN;
  // JavaScript takes 30 February for the first days of March.
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(text);
};

const complaintAboutRange = (range: string): string | null => {
  if (isOneOf(DASHBOARD_RANGES, range)) {
    return null;
  }
  const [from = '', to = '', ...rest] = range.split('..');
  if (rest.length > 0 || !isDay(from) || !isDay(to)) {
    return `must be one of ${DASHBOARD_RANGES.join(', ')}, or two days, as 2026-11-01..2026-11-20`;
  }
  if (from < FIRST_DAY) {
    return `must not begin before ${FIRST_DAY}`;
  }
  if (from > to) {
    return 'must not end before it begins';
  }
  return countDays(from, to) > MOST_DAYS ? `must be of ${MOST_YEARS} years at most` : null;
};

const range = z
  .string({ error: 'must be one range' })
  .superRefine((value, context) => {
    const complaint = complaintAboutRange(value);
    if (complaint !== null) {
      context.addIssue({ code: 'custom', message: complaint });
    }
  })
  .transform((value) => value as DashboardRange)
  .default('30d');

/** PostgreSQL refuses texts with a zero character. */
const text = (longest = LONGEST_TEXT) =>
  z
    .string({ error: 'must be one text' })
    .max(longest, { error: `must have at most ${longest} characters` })
    .refine((value) => !value.includes('\0'), { error: 'must have no zero character' });

const TYPE = '[a-z]+::[A-Za-z0-9-]+\\.[A-Za-z0-9-]+';

const oneSourceClass = z.enum(SOURCE_CLASSES, { error: `must be one of ${SOURCE_CLASSES.join(', ')}` });

const FILTERS: Partial<Record<DashboardFilter, z.ZodType<string>>> = {
  type: text().regex(new RegExp(`^${TYPE}$`), { error: 'must be a content type, as api::article.article' }),
  entry: text().regex(new RegExp(`^${TYPE}/[^/]+$`), {
    error: 'must be a content type and a document, as api::article.article/abc',
  }),
  source: oneSourceClass,
  path: text(LONGEST_PATH).regex(/^[/*]/, { error: 'must begin with / or *' }),
};

const filters = Object.fromEntries(DASHBOARD_FILTERS.map((filter) => [filter, (FILTERS[filter] ?? text()).optional()])) as Record<
  DashboardFilter,
  z.ZodOptional<z.ZodType<string>>
>;

const compare = z.enum(COMPARISONS, { error: `must be one of ${COMPARISONS.join(', ')}` }).default('before');

/** What every question of the dashboard says; others add to it. What else a request says is refused. */
export const dashboardQuestion = z.strictObject({ range, compare, ...filters });

export type DashboardQuestionRead = z.output<typeof dashboardQuestion>;

export const breakdownQuestion = dashboardQuestion
  .extend({
    dimension: z.enum(DIMENSIONS, { error: `must be one of ${DIMENSIONS.join(', ')}` }),
    sourceClass: oneSourceClass.optional(),
    ...pageQuestion,
  })
  .refine(({ dimension, sourceClass }) => sourceClass === undefined || dimension === 'referrer', {
    path: ['sourceClass'],
    error: 'can only be said of the dimension referrer',
  });

export type BreakdownQuestionRead = z.output<typeof breakdownQuestion>;

/** What was not counted is not known well enough to be filtered. */
export const filteredQuestion = z.strictObject({ range, compare });
